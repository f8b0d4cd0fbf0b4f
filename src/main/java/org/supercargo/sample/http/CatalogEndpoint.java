package org.supercargo.sample.http;

import org.supercargo.sample.json.Json;
import org.supercargo.sample.store.Store;

import java.util.Set;

/** {@code /v2/_catalog}: the names of the repositories, in pages. */
final class CatalogEndpoint implements Endpoint {
    private final Store store;
    private final int pageLimit;

    CatalogEndpoint(Store store, int pageLimit) {
        this.store = store;
        this.pageLimit = pageLimit;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public Reply answer(Request request, Place place) {
        Page page = Page.of(request, store.names(), pageLimit);
        return page.linked(
                Reply.json(Json.object().with("repositories", Json.texts(page.items()))));
    }
}
