package org.supercargo.registry.vendor;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.credential.Credential;
import org.supercargo.credential.Secret;
import org.supercargo.oci.json.JsonOutput;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.oci.json.answer.ApiDocument;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.Patience;
import org.supercargo.registry.http.Redirects;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes a password or access token of Docker Hub into a token for its API.
 *
 * @see <a href="https://docs.docker.com/reference/api/hub/latest/#tag/authentication-api">Docker
 *     Hub API, authentication</a>
 */
final class HubSignIn implements ApiSignIn {
    private static final Set<Integer> REFUSED = Set.of(400, 401, 403);

    private final HttpUrl root;
    private final Redirects redirects;

    HubSignIn(HttpUrl root, Redirects redirects) {
        this.root = root;
        this.redirects = redirects;
    }

    @Override
    public boolean isOptional() {
        return true;
    }

    @Override
    public String remedy() {
        return "Sign in to docker.io with your password, or with an access token that may read,"
                + " write and delete.";
    }

    @Override
    public Optional<Secret> authorization(Credential credential, Attempt attempt)
            throws ContentException {
        return credential instanceof Credential.UserPassword(String user, Secret secret)
                ? token(user, secret, attempt)
                : Optional.empty();
    }

    private Optional<Secret> token(String user, Secret secret, Attempt attempt)
            throws ContentException {
        String body = JsonOutput.write(Map.of("identifier", user, "secret", secret.reveal()));
        Request request =
                new Request.Builder()
                        .url(root.newBuilder().addPathSegments("v2/auth/token").build())
                        .post(
                                RequestBody.create(
                                        body.getBytes(StandardCharsets.UTF_8),
                                        MediaType.get("application/json")))
                        .tag(Patience.class, Patience.TOKEN)
                        .build();
        try (Answer answer = redirects.send(request, attempt)) {
            if (REFUSED.contains(answer.status())) {
                return Optional.empty();
            }
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
            ApiDocument document = ApiDocument.read(answer.bytes(ApiDocument.MAX_ANSWER));
            return document.text("access_token").map(token -> new Secret("Bearer " + token));
        } catch (UnreadableJsonException e) {
            throw new UnexpectedAnswer(attempt, "Docker Hub did not answer with a token.", null);
        }
    }
}
