package org.supercargo.sample.http;

import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.sample.json.Json;
import org.supercargo.sample.store.Store;
import org.supercargo.sample.store.StoredManifest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /v2/<name>/referrers/<digest>}: what refers to a manifest, as an index. Never answers 404.
 */
final class ReferrersEndpoint implements Endpoint {
    private final Store store;

    ReferrersEndpoint(Store store) {
        this.store = store;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public Reply answer(Request request, Place place) {
        Digest subject = place.digest();
        Optional<String> type = request.parameter("artifactType").filter(text -> !text.isEmpty());
        List<Json.Fields> descriptors =
                store
                        .find(place.repository())
                        .map(repository -> repository.referrers(subject))
                        .stream()
                        .flatMap(List::stream)
                        .filter(referrer -> type.isEmpty() || type.equals(referrer.artifactType()))
                        .map(StoredManifest::descriptor)
                        .toList();
        Reply reply = Reply.of(MediaType.OCI_INDEX, index(descriptors).bytes());
        return type.isEmpty() ? reply : reply.with("OCI-Filters-Applied", "artifactType");
    }

    private static Json.Fields index(List<Json.Fields> descriptors) {
        return Json.object()
                .with("schemaVersion", 2)
                .with("mediaType", MediaType.OCI_INDEX)
                .with("manifests", descriptors);
    }
}
