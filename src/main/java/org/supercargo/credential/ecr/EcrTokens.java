package org.supercargo.credential.ecr;

import org.supercargo.credential.Credential;
import org.supercargo.credential.Environment;
import org.supercargo.credential.Secret;

import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Asks AWS for the tokens that open ECR registries (GetAuthorizationToken). */
final class EcrTokens {
    private static final String DOING = "give a token for ECR";

    private final AwsAccess access;

    EcrTokens(Environment environment) {
        this.access = new AwsAccess(environment);
    }

    /**
     * Fetches a new token; blocks on the network.
     *
     * @throws AwsFailure if there is no AWS sign-in, AWS refuses or cannot be reached
     */
    EcrToken fetch(EcrHost host, Instant now) throws AwsFailure {
        return access.call(
                DOING,
                signIn ->
                        host.isPublic()
                                ? publicToken(host, signIn, now)
                                : privateToken(host, signIn, now));
    }

    private EcrToken privateToken(EcrHost host, AwsAccess.SignIn signIn, Instant now)
            throws AwsFailure {
        try (EcrClient client = access.privateClient(host, signIn)) {
            for (var data : client.getAuthorizationToken(request(host)).authorizationData()) {
                if (data.proxyEndpoint() != null && host.isServedBy(data.proxyEndpoint())) {
                    return new EcrToken(
                            login(data.authorizationToken()),
                            now,
                            data.expiresAt(),
                            signIn.source());
                }
            }
        }
        throw other("AWS gave no token for " + host.host() + ".");
    }

    /** Without the account, AWS would give the token of the signed-in account's own registry. */
    @SuppressWarnings("deprecation")
    private static GetAuthorizationTokenRequest request(EcrHost host) {
        return GetAuthorizationTokenRequest.builder().registryIds(List.of(host.account())).build();
    }

    private EcrToken publicToken(EcrHost host, AwsAccess.SignIn signIn, Instant now)
            throws AwsFailure {
        try (EcrPublicClient client = access.publicClient(host, signIn)) {
            var data = client.getAuthorizationToken(request -> {}).authorizationData();
            if (data == null || data.authorizationToken() == null) {
                throw other("AWS gave no token for " + host.host() + ".");
            }
            return new EcrToken(
                    new Credential.BearerToken(new Secret(data.authorizationToken())),
                    now,
                    data.expiresAt(),
                    signIn.source());
        }
    }

    private static Credential login(String token) throws AwsFailure {
        try {
            String login = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            int colon = login.indexOf(':');
            if (colon > 0) {
                return new Credential.UserPassword(
                        login.substring(0, colon), new Secret(login.substring(colon + 1)));
            }
        } catch (IllegalArgumentException _) {
            // Not base64: the same as any other token that is no user and password.
        }
        throw other("AWS gave a token that is no user and password.");
    }

    private static AwsFailure other(String message) {
        return new AwsFailure(AwsFailure.Kind.OTHER, message, "Try again later.", null);
    }
}
