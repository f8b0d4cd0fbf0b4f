package org.supercargo.credential.standard;

import org.supercargo.credential.Credential;
import org.supercargo.credential.Secret;
import org.supercargo.credential.Verdict;
import org.supercargo.testing.RealRegistry;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Lets a real registry say whether a user and a password open it. */
record RegistryJudge(RealRegistry registry) {
    Verdict judge(Optional<Credential> found) {
        return found.filter(this::opens).isPresent()
                ? new Verdict.Accepted()
                : new Verdict.Refused();
    }

    private boolean opens(Credential credential) {
        return credential instanceof Credential.UserPassword(String user, Secret password)
                && status(user + ":" + password.reveal()) == 200;
    }

    private int status(String login) {
        String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(registry.uri().resolve("/v2/"))
                        .header("Authorization", "Basic " + basic)
                        .build();
        try (HttpClient client = registry.client()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError("the registry does not answer", e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
