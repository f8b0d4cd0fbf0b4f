package org.supercargo.sample.content;

import org.supercargo.sample.json.Json;

import java.util.List;
import java.util.Map;

/** What refers to an image: a bill of materials. */
final class Attachments {
    private static final String SPDX = "application/spdx+json";

    private Attachments() {}

    static void putOn(Shelf shelf, Json.Fields subject) {
        shelf.manifest(
                Shelf.artifact(SPDX)
                        .with("config", shelf.emptyBlob())
                        .with("layers", List.of(shelf.blob(SPDX, billOfMaterials().bytes())))
                        .with("subject", subject)
                        .with(
                                "annotations",
                                Json.texts(
                                        Map.of(
                                                "org.opencontainers.image.created",
                                                "2026-10-30T10:20:00Z"))));
    }

    private static Json.Fields billOfMaterials() {
        return Json.object()
                .with("spdxVersion", "SPDX-2.3")
                .with("dataLicense", "CC0-1.0")
                .with("SPDXID", "SPDXRef-DOCUMENT")
                .with("name", "harbor/lighthouse:1.4.2")
                .with("documentNamespace", "https://example.com/spdx/harbor/lighthouse-1.4.2");
    }
}
