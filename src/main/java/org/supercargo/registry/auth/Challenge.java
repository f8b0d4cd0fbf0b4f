package org.supercargo.registry.auth;

import java.util.Map;
import java.util.Optional;

/**
 * One way of signing in that a registry offers (RFC 9110, section 11.3).
 *
 * @param scheme lower-case: {@code basic}, {@code bearer}, or one that is not supported here
 * @param parameters by lower-case name
 */
record Challenge(String scheme, Map<String, String> parameters) {
    static final String BASIC = "basic";
    static final String BEARER = "bearer";

    Challenge {
        parameters = Map.copyOf(parameters);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    boolean isBasic() {
        return scheme.equals(BASIC);
    }

    boolean isBearer() {
        return scheme.equals(BEARER);
    }

    /** Whether the token that was sent is good but not for this. */
    boolean lacksScope() {
        return parameter("error").filter("insufficient_scope"::equals).isPresent();
    }
}
