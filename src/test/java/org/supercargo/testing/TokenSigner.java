package org.supercargo.testing;

import okhttp3.tls.HeldCertificate;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes the JSON web tokens that distribution believes, signed with a key that its bundle of
 * authorities vouches for.
 */
final class TokenSigner {
    static final String ISSUER = "supercargo-tests";
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    private final HeldCertificate certificate;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    TokenSigner(HeldCertificate certificate, Clock clock) {
        this.certificate = certificate;
        this.clock = clock;
    }

    /** Seconds for which a token is good. */
    static long lifetimeSeconds() {
        return LIFETIME.toSeconds();
    }

    String sign(String user, String service, List<TokenGrants.Access> access) {
        try {
            String signed = part(header()) + "." + part(claims(user, service, access));
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(certificate.keyPair().getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64_URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> header() throws GeneralSecurityException {
        byte[] der = certificate.certificate().getEncoded();
        return Map.of(
                "typ",
                "JWT",
                "alg",
                "ES256",
                "x5c",
                List.of(Base64.getEncoder().encodeToString(der)));
    }

    private Map<String, Object> claims(
            String user, String service, List<TokenGrants.Access> access) {
        Instant now = clock.instant();
        return Map.of(
                "iss",
                ISSUER,
                "sub",
                user,
                "aud",
                service,
                "iat",
                now.getEpochSecond(),
                "nbf",
                now.minus(CLOCK_SKEW).getEpochSecond(),
                "exp",
                now.plus(LIFETIME).getEpochSecond(),
                "jti",
                UUID.randomUUID().toString(),
                "access",
                access);
    }

    private String part(Object value) {
        return BASE64_URL.encodeToString(json.writeValueAsBytes(value));
    }
}
