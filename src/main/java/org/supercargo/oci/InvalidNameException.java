package org.supercargo.oci;

/** Says that a text is not a valid reference, name, tag or digest, and which rule it breaks. */
public final class InvalidNameException extends IllegalArgumentException {
    /** The rule that was broken, so that callers decide by type and never by text. */
    public enum Rule {
        EMPTY,
        FORMAT,
        UPPERCASE,
        TOO_LONG,
        BARE_IDENTIFIER,
        DIGEST_LENGTH,
        DIGEST_ALGORITHM
    }

    private final Rule rule;

    public InvalidNameException(Rule rule, String message) {
        super(message);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
