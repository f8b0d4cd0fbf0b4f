package org.supercargo.credential;

import java.util.Locale;

/** How the look into one place ended. */
public enum Outcome {
    /** Its credential is the one that is used. */
    USED,
    /** It has nothing for this registry. */
    NONE,
    /** The helper or service was asked and knows nothing. */
    NOT_FOUND,
    /** The helper that should be asked is not installed. */
    HELPER_MISSING,
    /** What it has cannot be understood. */
    MALFORMED,
    /** It could not be asked, or asking went wrong. */
    FAILED,
    /** It had a credential which the registry did not accept. */
    REFUSED,
    /** It was not asked. */
    SKIPPED;

    /** The stable word for programs, such as {@code not-found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
