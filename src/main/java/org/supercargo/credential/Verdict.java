package org.supercargo.credential;

/** What a registry made of a credential, or of a request without one. */
public sealed interface Verdict {
    /** The registry took it. */
    record Accepted() implements Verdict {}

    /** The registry did not take it. */
    record Refused() implements Verdict {}

    /**
     * Nothing was learned about it.
     *
     * @param reason why it was not tried, or how that failed; a sentence
     */
    record Untried(String reason) implements Verdict {}
}
