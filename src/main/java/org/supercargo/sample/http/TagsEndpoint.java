package org.supercargo.sample.http;

import org.supercargo.sample.json.Json;
import org.supercargo.sample.store.Refusal;
import org.supercargo.sample.store.RefusalCode;
import org.supercargo.sample.store.Repository;
import org.supercargo.sample.store.Store;

import java.util.Set;

/** {@code /v2/<name>/tags/list}: the tags of a repository, in pages. */
final class TagsEndpoint implements Endpoint {
    private final Store store;
    private final int pageLimit;

    TagsEndpoint(Store store, int pageLimit) {
        this.store = store;
        this.pageLimit = pageLimit;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public Reply answer(Request request, Place place) {
        Repository repository =
                store.find(place.repository())
                        .filter(Repository::isListed)
                        .orElseThrow(() -> unknown(place.repository()));
        Page page = Page.of(request, repository.tags(), pageLimit);
        Json.Fields answer = Json.object().with("name", place.repository());
        return page.linked(Reply.json(answer.with("tags", Json.texts(page.items()))));
    }

    private static Refusal unknown(String repository) {
        return new Refusal(RefusalCode.NAME_UNKNOWN, "there is no repository " + repository);
    }
}
