package org.supercargo.oci;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Blanks what looks like a secret in text that a server or a credential helper sent: values named
 * password, secret or token, tokens in three parts, and long runs of base64 or hexadecimal digits
 * that are no digest. Digests and lower-case paths stay readable.
 */
public final class SecretMask {
    private static final String MASK = "•••";
    private static final Pattern NAMED =
            Pattern.compile(
                    "((?:password|passwd|secret|token|authorization|api[_-]?key|signature)[\"']?\\s{0,4}[=:]\\s{0,4}"
                        + "(?:(?:basic|bearer)\\s{1,4})?+)(\"[^\"]*+\"?|'[^']*+'?|[^\\s,;&\"']++)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME =
            Pattern.compile(
                    "\\b((?i:basic|bearer))\\s{1,4}(?=[a-z]*+[A-Z0-9+/=_~])[A-Za-z0-9+/=_.~-]{8,}+");
    private static final Pattern RUN =
            Pattern.compile(
                    "(?<![A-Za-z0-9+/=_.-])((?:sha(?:256|512)[:-])?+)([A-Za-z0-9+/=_.-]{20,}+)");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]++");
    private static final Pattern TOKEN = Pattern.compile("^eyJ[A-Za-z0-9_-]++\\.[A-Za-z0-9_.-]++");
    private static final int LONG = 40;

    private SecretMask() {}

    /** The text with what looks like a secret replaced; the same text if there is nothing. */
    public static String mask(String text) {
        String named = NAMED.matcher(text).replaceAll("$1" + MASK);
        String schemes = SCHEME.matcher(named).replaceAll("$1 " + MASK);
        return RUN.matcher(schemes).replaceAll(SecretMask::maskRun);
    }

    private static String maskRun(MatchResult run) {
        String prefix = run.group(1);
        String body = run.group(2);
        boolean digest = !prefix.isEmpty() && HEX.matcher(body).matches();
        boolean secret = TOKEN.matcher(body).matches() || body.length() > LONG && looksRandom(body);
        return prefix + (secret && !digest ? MASK : body);
    }

    private static boolean looksRandom(String body) {
        if (HEX.matcher(body).matches()) {
            return true;
        }
        return body.chars().anyMatch(Character::isUpperCase)
                && body.chars().anyMatch(Character::isLowerCase)
                && body.chars().anyMatch(Character::isDigit);
    }
}
