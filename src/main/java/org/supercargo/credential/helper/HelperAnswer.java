package org.supercargo.credential.helper;

import org.supercargo.credential.Credential;

/** What came of asking a credential helper. */
public sealed interface HelperAnswer {
    /** It has a credential for the key. */
    record Found(Credential credential) implements HelperAnswer {}

    /** It has nothing for the key. */
    record NotFound() implements HelperAnswer {}

    /** It gave no answer that counts. Texts in it are fit to be shown. */
    sealed interface Problem extends HelperAnswer {
        /** What happened, one sentence. */
        String reason();
    }

    /** There is no such program. */
    record Missing(String reason) implements Problem {}

    /** It was not asked, because its name or the key is not safe to hand on. */
    record Unsafe(String reason) implements Problem {}

    /** It answered in a way that cannot be understood. */
    record Malformed(String reason) implements Problem {}

    /** It says that it failed, or it was ended. */
    record Failed(String reason) implements Problem {}

    /** The user stopped the search while it was asked. */
    record Cancelled() implements Problem {
        @Override
        public String reason() {
            return "It was stopped.";
        }
    }
}
