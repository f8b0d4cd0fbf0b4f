package org.supercargo.registry.http;

import java.time.Duration;

/** How long an answer is waited for; it travels with the request as a tag. */
public enum Patience {
    /** The first words in TLS with a server on this computer. */
    GREETING(2),
    PING(5),
    TOKEN(15),
    NORMAL(30),
    /** The end of an upload, where the registry computes the digest of all that came. */
    UPLOAD(300);

    private final Duration readTimeout;

    Patience(int seconds) {
        this.readTimeout = Duration.ofSeconds(seconds);
    }

    /** The longest silence while an answer is read. */
    public Duration readTimeout() {
        return readTimeout;
    }
}
