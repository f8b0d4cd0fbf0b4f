package org.supercargo.registry.http;

/**
 * Notes how far the greeting in TLS has come; it travels with a request as a tag. A host that takes
 * connections and never answers the greeting may speak plain http.
 */
public final class Greeting {
    private volatile boolean open;

    /** The greeting was sent. */
    public void sent() {
        open = true;
    }

    /** It was answered. */
    public void answered() {
        open = false;
    }

    /** Whether it was sent and is not answered. */
    public boolean isUnanswered() {
        return open;
    }
}
