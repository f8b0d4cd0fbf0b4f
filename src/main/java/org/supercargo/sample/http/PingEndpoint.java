package org.supercargo.sample.http;

import org.supercargo.sample.json.Json;

import java.util.Set;

/** {@code /v2/}: says that this is a registry. */
final class PingEndpoint implements Endpoint {
    @Override
    public Set<String> methods() {
        return Set.of("GET", "HEAD");
    }

    @Override
    public Reply answer(Request request, Place place) {
        return Reply.json(Json.object()).with("Docker-Distribution-Api-Version", "registry/2.0");
    }
}
