package org.supercargo.sample.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import org.supercargo.sample.store.Refusal;
import org.supercargo.sample.store.Store;

import java.io.IOException;
import java.util.Optional;

/** Answers every request to the registry. */
public final class RegistryHandler implements HttpHandler {
    private final Gate gate;
    private final Router router;

    /**
     * @param pageLimit the most entries of a page of repositories or tags
     * @param signIn what is asked for; nobody has to sign in if it is empty
     */
    public RegistryHandler(
            Store store, DeletePolicy deletes, int pageLimit, Optional<SignIn> signIn) {
        gate = new Gate(signIn);
        router =
                new Router(
                        new PingEndpoint(),
                        new CatalogEndpoint(store, pageLimit),
                        new TagsEndpoint(store, pageLimit),
                        new ManifestEndpoint(store, deletes),
                        new ReferrersEndpoint(store),
                        new UploadStartEndpoint(store),
                        new UploadEndpoint(store),
                        new BlobEndpoint(store, deletes));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Request request = new Request(exchange);
        Optional<Reply> refused = gate.refuse(request);
        (refused.isPresent() ? refused.get() : answer(request)).send(exchange);
    }

    private Reply answer(Request request) throws IOException {
        try {
            return router.answer(request);
        } catch (Refusal refusal) {
            return Reply.refused(refusal);
        }
    }
}
