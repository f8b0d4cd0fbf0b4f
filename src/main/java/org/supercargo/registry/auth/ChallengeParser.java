package org.supercargo.registry.auth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code WWW-Authenticate} headers (RFC 9110, section 11.6.1), and forgives what registries
 * get wrong: what was read before a mistake is kept. Reads each character once.
 */
final class ChallengeParser {
    private static final int MAX_LENGTH = 16 << 10;

    private final String text;
    private final List<Challenge> challenges = new ArrayList<>();
    private int position;
    private String scheme;
    private Map<String, String> parameters;

    private ChallengeParser(String text) {
        this.text = text;
    }

    /** The challenges of all header lines, in their order. */
    static List<Challenge> parse(List<String> headers) {
        List<Challenge> all = new ArrayList<>();
        int budget = MAX_LENGTH;
        for (String header : headers) {
            String line = header.substring(0, Math.min(header.length(), budget));
            budget -= line.length();
            all.addAll(new ChallengeParser(line).parse());
        }
        return List.copyOf(all);
    }

    private List<Challenge> parse() {
        while (position < text.length()) {
            boolean separated = skip(" \t,").indexOf(',') >= 0 || scheme == null;
            String word = token();
            if (word.isEmpty()) {
                position++;
            } else {
                skip(" \t");
                element(word, separated);
            }
        }
        finish();
        return challenges;
    }

    /**
     * A word with a value is a parameter; without one it is a scheme, or a stray that is passed
     * over.
     */
    private void element(String word, boolean separated) {
        String name = word.toLowerCase(Locale.ROOT);
        if (at('=')) {
            position++;
            skip(" \t");
            value().filter(value -> scheme != null)
                    .ifPresent(value -> parameters.putIfAbsent(name, value));
        } else if (isSupported(name) || scheme == null || separated && !ended()) {
            finish();
            scheme = name;
            parameters = new HashMap<>();
        }
    }

    private static boolean isSupported(String scheme) {
        return scheme.equals(Challenge.BASIC) || scheme.equals(Challenge.BEARER);
    }

    private boolean ended() {
        return position == text.length() || at(',');
    }

    private Optional<String> value() {
        return at('"') ? quoted() : Optional.of(loose()).filter(value -> !value.isEmpty());
    }

    /** A quoted string; one that does not end is dropped with all that follows. */
    private Optional<String> quoted() {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                return Optional.of(value.toString());
            }
            if (c == '\\' && position < text.length()) {
                c = text.charAt(position++);
            }
            value.append(c);
        }
        return Optional.empty();
    }

    /** An unquoted value may hold more than a token does: {@code realm=/} is found in the wild. */
    private String loose() {
        int start = position;
        while (position < text.length() && " \t,\"".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private String token() {
        int start = position;
        while (position < text.length() && isToken(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    private static boolean isToken(char c) {
        return c > ' ' && c < 0x7f && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0;
    }

    private boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    private String skip(String characters) {
        int start = position;
        while (position < text.length() && characters.indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private void finish() {
        if (scheme != null) {
            challenges.add(new Challenge(scheme, parameters));
        }
        scheme = null;
    }
}
