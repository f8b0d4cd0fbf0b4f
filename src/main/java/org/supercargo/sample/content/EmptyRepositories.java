package org.supercargo.sample.content;

import org.supercargo.sample.json.Json;

import java.util.List;
import java.util.Map;

/** {@code sandbox/*}: a repository that was only created, and one whose tags are all deleted. */
final class EmptyRepositories {
    private static final String MARKER = "application/vnd.supercargo.repository-marker.v1+json";

    private EmptyRepositories() {}

    static void putCreatedOn(Shelf shelf) {
        shelf.manifest(marker(shelf), "latest");
    }

    static void putUntaggedOn(Shelf shelf) {
        shelf.manifest(marker(shelf), "latest");
        shelf.untag("latest");
    }

    private static Json.Fields marker(Shelf shelf) {
        return Shelf.artifact(MARKER)
                .with("config", shelf.emptyBlob())
                .with("layers", List.of(shelf.emptyBlob()))
                .with("annotations", Json.texts(Map.of(Labels.CREATED, "2026-11-20T09:00:00Z")));
    }
}
