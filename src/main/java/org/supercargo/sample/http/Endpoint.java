package org.supercargo.sample.http;

import java.io.IOException;
import java.util.Set;

/** One kind of address of the API. */
interface Endpoint {
    /** The methods it has; all others are answered with 405. */
    Set<String> methods();

    /**
     * Answers a request for one of the methods.
     *
     * @throws org.supercargo.sample.store.Refusal if it cannot be done
     * @throws IOException if the client is gone
     */
    Reply answer(Request request, Place place) throws IOException;
}
