package org.supercargo.sample.content;

import org.supercargo.sample.json.Json;

import java.util.List;
import java.util.Map;

/** An SPDX document that lists what is in an image, as an artifact that refers to it. */
final class BillOfMaterials {
    private static final String SPDX = "application/spdx+json";
    private static final String CREATED = "2026-10-30T10:20:00Z";
    private static final List<List<String>> PACKAGES =
            List.of(
                    List.of("lighthouse", "1.4.2", "Apache-2.0"),
                    List.of("driftwood-baselayout", "3.2.1", "GPL-2.0-only"),
                    List.of("busybox", "1.37.0", "GPL-2.0-only"),
                    List.of("musl", "1.2.5", "MIT"),
                    List.of("tzdata", "2025c", "LicenseRef-public-domain"));

    private BillOfMaterials() {}

    static void putOn(Shelf shelf, Json.Fields subject) {
        shelf.manifest(
                Shelf.artifact(SPDX)
                        .with("config", shelf.emptyBlob())
                        .with("layers", List.of(shelf.blob(SPDX, document().bytes())))
                        .with("subject", subject)
                        .with("annotations", Json.texts(Map.of(Labels.CREATED, CREATED))));
    }

    private static Json.Fields document() {
        Json.Fields origin =
                Json.object()
                        .with("created", CREATED)
                        .with("creators", Json.texts(List.of("Tool: sample-registry")));
        return Json.object()
                .with("spdxVersion", "SPDX-2.3")
                .with("dataLicense", "CC0-1.0")
                .with("SPDXID", "SPDXRef-DOCUMENT")
                .with("name", "harbor/lighthouse:1.4.2")
                .with("documentNamespace", "https://example.com/spdx/harbor/lighthouse-1.4.2")
                .with("creationInfo", origin)
                .with("packages", PACKAGES.stream().map(BillOfMaterials::entry).toList());
    }

    private static Json.Fields entry(List<String> nameVersionLicense) {
        String name = nameVersionLicense.getFirst();
        return Json.object()
                .with("SPDXID", "SPDXRef-Package-" + name)
                .with("name", name)
                .with("versionInfo", nameVersionLicense.get(1))
                .with("downloadLocation", "NOASSERTION")
                .with("licenseDeclared", nameVersionLicense.getLast());
    }
}
