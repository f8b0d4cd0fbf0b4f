package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.TestCredentials.basic;
import static org.supercargo.registry.TestCredentials.bearerToken;
import static org.supercargo.registry.TestCredentials.password;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.TestHome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is sent to registries of ECR, and to others that want a password with each request. */
class PasswordRequestTest {
    private static final String TAGS = "/v2/team/api/tags/list";
    private static final String TAG_LIST = "{\"tags\":[\"1.0\"]}";
    private static final String ECR = "Basic realm=\"https://ecr/\",service=\"ecr.amazonaws.com\"";

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    @ParameterizedTest
    @ValueSource(strings = {"pässwörd", "p:a:s:s", "☃", "with blank"})
    void B29_passwordsAreSentInUtf8(String password) throws ContentException {
        FoundCredential anne = password("änne", password, "first");
        server.on("GET " + TAGS, only(basic("änne", password), "Basic realm=x"));

        assertThat(tags(TestCredentials.of(anne))).containsExactly("1.0");
    }

    @Test
    void B21b_headersAndProxiesOfDockersFileAreNotForRegistries(@TempDir Path home)
            throws ContentException {
        CredentialProvider credentials =
                new TestHome(home)
                        .docker(
                                """
                                {"HttpHeaders":{"X-Meta":"all"},
                                 "proxies":{"default":{"httpProxy":"http://127.0.0.1:1"}}}\
                                """)
                        .credentials()
                        .chain();
        server.on("GET " + TAGS, json(TAG_LIST));

        assertThat(tags(credentials)).containsExactly("1.0");
        assertThat(server.requests(TAGS))
                .singleElement()
                .satisfies(request -> assertThat(request.getHeaders().get("X-Meta")).isNull());
    }

    @Test
    void B67_ecrAsksForThePasswordThatAwsGave() throws ContentException {
        FoundCredential token = password("AWS", "long", "Amazon ECR");
        server.challenging(ECR).on("GET " + TAGS, only(basic("AWS", "long"), ECR));

        assertThat(tags(TestCredentials.of(token))).containsExactly("1.0");
        assertThat(server.requests()).noneMatch(request -> request.contains("token"));
    }

    @Test
    void B68_ecrPublicTakesTheTokenOfAwsAsItIs() throws ContentException {
        server.on("GET " + TAGS, only("Bearer raw", "Bearer realm=\"/token/\",scope=\"aws\""));

        assertThat(tags(TestCredentials.of(bearerToken("raw", "Amazon ECR"))))
                .containsExactly("1.0");
        assertThat(server.requests()).noneMatch(request -> request.contains("/token"));
    }

    @Test
    void B68_theScopeOfEcrPublicIsHandedOnAsItIs() throws ContentException {
        server.on("GET /token/", json("{\"token\":\"any\"}"))
                .on("GET " + TAGS, only("Bearer any", "Bearer realm=\"/token/\",scope=\"aws\""));

        assertThat(tags(CredentialProvider.NONE)).containsExactly("1.0");
        assertThat(server.requests()).anyMatch(request -> request.contains("scope=aws"));
    }

    @Test
    void B69_pagesOfEcrHave1000EntriesAndAreFollowedByTheirLinks() throws ContentException {
        String next = TAGS + "?n=1000&last=opaque%3D";
        server.on(
                "GET " + TAGS,
                request ->
                        request.getTarget().contains("last")
                                ? json("{\"tags\":[\"0.9\"]}")
                                : json(TAG_LIST).addHeader("Link", "<" + next + ">; rel=\"next\""));

        assertThat(tags(CredentialProvider.NONE)).containsExactly("1.0", "0.9");
        assertThat(server.requests()).containsExactly("GET " + TAGS + "?n=1000", "GET " + next);
    }

    private List<String> tags(CredentialProvider credentials) throws ContentException {
        List<String> tags = new ArrayList<>();
        server.repository(credentials, "team/api").listTags(tags::addAll);
        return tags;
    }

    private static Function<RecordedRequest, MockResponse.Builder> only(
            String authorization, String challenge) {
        return request ->
                authorization.equals(request.getHeaders().get("Authorization"))
                        ? json(TAG_LIST)
                        : status(401).addHeader("WWW-Authenticate", challenge);
    }
}
