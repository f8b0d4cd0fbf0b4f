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

    private final transient Rule rule;

    public InvalidNameException(Rule rule, String message) {
        super(message);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }

    /** Quotes untrusted input for a message: capped, with control characters made visible. */
    static String quote(String input) {
        String capped = input.length() > 120 ? input.substring(0, 120) + "…" : input;
        StringBuilder quoted = new StringBuilder("“");
        capped.codePoints()
                .forEach(
                        c -> {
                            if (Character.isISOControl(c)
                                    || Character.getType(c) == Character.FORMAT) {
                                quoted.append(String.format("\\u%04x", c));
                            } else {
                                quoted.appendCodePoint(c);
                            }
                        });
        return quoted.append('”').toString();
    }
}
