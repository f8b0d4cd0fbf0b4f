package org.supercargo.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Bearer sign-in at a token server. */
final class TokenSetup implements RegistrySetup {
    private final TestCertificates certificates;
    private TokenServer tokens;

    TokenSetup(TestCertificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public Map<String, String> prepare(Path folder) throws IOException {
        var signer = new TokenSigner(certificates.issue("token signer"), Clock.systemUTC());
        tokens = TokenServer.start(signer);
        Path authority =
                Files.writeString(folder.resolve("authority.crt"), certificates.authorityPem());
        return Map.of(
                "REGISTRY_AUTH",
                "token",
                "REGISTRY_AUTH_TOKEN_REALM",
                tokens.realm(),
                "REGISTRY_AUTH_TOKEN_SERVICE",
                TokenServer.SERVICE,
                "REGISTRY_AUTH_TOKEN_ISSUER",
                TokenSigner.ISSUER,
                "REGISTRY_AUTH_TOKEN_ROOTCERTBUNDLE",
                authority.toString());
    }

    @Override
    public Optional<String> authorization(String repository) {
        String scope = "repository:" + repository + ":pull,push";
        return Optional.of("Bearer " + tokens.tokenFor(HtpasswdSetup.USERNAME, scope));
    }

    TokenServer tokens() {
        return tokens;
    }

    @Override
    public void close() {
        if (tokens != null) {
            tokens.close();
        }
    }
}
