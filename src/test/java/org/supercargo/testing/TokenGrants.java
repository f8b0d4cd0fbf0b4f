package org.supercargo.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may do what at the {@link TokenServer}: the writer all, the reader pull and list, and whoever
 * does not sign in pull what lies below {@code public/}.
 */
final class TokenGrants {
    private static final Map<String, String> PASSWORDS =
            Map.of(HtpasswdSetup.USERNAME, HtpasswdSetup.PASSWORD, "reader", "read-only");

    private TokenGrants() {}

    /** What a token lets its bearer do: one entry of the claim {@code access}. */
    record Access(String type, String name, List<String> actions) {}

    static boolean isPassword(String username, String password) {
        return password.equals(PASSWORDS.get(username));
    }

    /**
     * The part of the scope that is granted.
     *
     * @param user empty for whoever did not sign in
     * @param scope {@code type:name:action,action}
     */
    static Optional<Access> grant(String user, String scope) {
        int first = scope.indexOf(':');
        int last = scope.lastIndexOf(':');
        if (first < 0 || last == first) {
            return Optional.empty();
        }
        String type = scope.substring(0, first);
        String name = scope.substring(first + 1, last);
        Set<String> allowed = allowed(user, type, name);
        List<String> actions =
                actions(scope.substring(last + 1)).filter(allowed::contains).toList();
        return actions.isEmpty() ? Optional.empty() : Optional.of(new Access(type, name, actions));
    }

    private static Stream<String> actions(String list) {
        return Arrays.stream(list.split(","));
    }

    private static Set<String> allowed(String user, String type, String name) {
        return switch (user) {
            case HtpasswdSetup.USERNAME -> Set.of("pull", "push", "delete", "*");
            case "reader" -> type.equals("registry") ? Set.of("*") : Set.of("pull");
            default -> name.startsWith("public/") ? Set.of("pull") : Set.of();
        };
    }
}
