package org.supercargo.oci.json.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a token server answered. Its text form holds no secret.
 *
 * @param token the bearer token
 * @param lifetime how long the token holds, from {@code issuedAt} or from its receipt; at least a
 *     minute
 * @param issuedAt the server's clock when it made the token
 * @param refreshToken a token to ask for the next one with
 */
public record TokenAnswer(
        String token,
        Duration lifetime,
        Optional<Instant> issuedAt,
        Optional<String> refreshToken) {
    @Override
    public String toString() {
        return "a token for "
                + lifetime.toSeconds()
                + " s"
                + (refreshToken.isPresent() ? " and a refresh token" : "");
    }
}
