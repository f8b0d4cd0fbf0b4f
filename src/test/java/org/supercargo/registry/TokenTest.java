package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.onlyWith;
import static org.supercargo.registry.ScriptedRegistry.repository;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.ScriptedRegistry.tags;
import static org.supercargo.registry.TestCredentials.basic;
import static org.supercargo.registry.TestCredentials.identityToken;
import static org.supercargo.registry.TestCredentials.password;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.FoundCredential;
import org.supercargo.registry.connection.RequestRecord;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Tokens, from servers that give them in every way. */
class TokenTest {
    private static final String TAGS = "/v2/team/api/tags/list";
    private static final String TAG_LIST = "{\"tags\":[\"1.0\"]}";
    private static final FoundCredential ANNE = password("anne", "sesame", "first");

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    @Test
    void C16_C20_addsToTheRealmsOwnQuery() throws Exception {
        String challenge =
                "Bearer realm=\""
                        + server.url("/token?account=x")
                        + "\",service=\"reg\",scope=\"repository:team/api:pull repository:b:pull\"";
        server.on("GET /token", json("{\"token\":\"t\"}"))
                .on("GET " + TAGS, onlyWith("Bearer t", challenge, json(TAG_LIST)));

        tags(server.repository(TestCredentials.of(ANNE), "team/api"));

        assertThat(server.tokenRequests())
                .containsExactly(
                        "GET /token?account=x&service=reg&scope=repository%3Ab%3Apull"
                            + "&scope=repository%3Ateam%2Fapi%3Apull&account=anne&client_id=supercargo");
        assertThat(server.authorizations()).contains("/token " + basic("anne", "sesame"));
    }

    @Test
    void C21_C22_posTsARefreshTokenAndKeepsTheNextOne() throws Exception {
        server.inTurn(
                        "POST /token",
                        json("{\"access_token\":\"t1\",\"refresh_token\":\"next\"}"),
                        json("{\"access_token\":\"t2\"}"))
                .on("GET " + TAGS, onlyWith("Bearer t1", server.bearer(""), json(TAG_LIST)))
                .on(
                        "GET /v2/other/tags/list",
                        onlyWith("Bearer t2", server.bearer(""), json(TAG_LIST)));
        RegistryContent registry =
                server.open(TestCredentials.of(identityToken("first", "helper")));

        tags(repository(registry, "team/api"));
        tags(repository(registry, "other"));

        assertThat(server.requests("/token"))
                .extracting(request -> request.getBody().utf8())
                .containsExactly(
                        "grant_type=refresh_token&service=reg&client_id=supercargo&refresh_token=first"
                            + "&scope=repository%3Ateam%2Fapi%3Apull",
                        "grant_type=refresh_token&service=reg&client_id=supercargo&refresh_token=next"
                            + "&scope=repository%3Aother%3Apull");
    }

    @Test
    void C23_goesOnToThePasswordWhereRefreshTokensAreNotKnown() throws Exception {
        server.on("POST /token", status(404))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on("GET " + TAGS, onlyWith("Bearer t", server.bearer(""), json(TAG_LIST)));
        CredentialProvider both = TestCredentials.of(identityToken("refresh", "helper"), ANNE);

        assertThat(tags(server.repository(both, "team/api"))).containsExactly("1.0");
    }

    @Test
    void C24_neverAsksForARefreshToken() throws Exception {
        server.on("GET /token", json("{\"token\":\"t\"}"))
                .on("GET " + TAGS, onlyWith("Bearer t", server.bearer(""), json(TAG_LIST)));

        tags(server.repository(TestCredentials.of(ANNE), "team/api"));

        assertThat(server.tokenRequests()).hasSize(1).noneMatch(line -> line.contains("offline"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"token\":\"t\"}",
                "{\"access_token\":\"t\"}",
                "{\"token\":\"t\",\"access_token\":\"t\",\"expires_in\":1}",
                "{\"token\":\"t\",\"expires_in\":300,\"issued_at\":\"2099-01-01T00:00:00Z\"}",
                "{\"token\":\"t\",\"expires_in\":300,\"issued_at\":\"1999-01-01T00:00:00Z\"}"
            })
    void C25_C26_keepsATokenWhateverTheClocksSay(String answer) throws Exception {
        server.on("GET /token", json(answer))
                .on("GET " + TAGS, onlyWith("Bearer t", server.bearer(""), json(TAG_LIST)));
        RepositoryContent repository = server.repository("team/api");

        tags(repository);
        tags(repository);

        assertThat(server.tokenRequests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "<html>secret</html>", "", "{\"token\":\"\"}", "{\"token\":"})
    void C28_saysThatThereIsNoTokenWithoutRepeatingTheBody(String answer) {
        server.on("GET /token", json(answer))
                .on("GET " + TAGS, onlyWith("Bearer t", server.bearer(""), json(TAG_LIST)));

        assertThatThrownBy(() -> tags(server.repository("team/api")))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("token")
                .hasMessageNotContaining("secret");
    }

    @Test
    void C28_readsNoEndlessTokenAnswer() {
        server.on("GET /token", json("{\"token\":\"" + "x".repeat(300 << 10) + "\"}"))
                .on("GET " + TAGS, onlyWith("Bearer t", server.bearer(""), json(TAG_LIST)));

        assertThatThrownBy(() -> tags(server.repository("team/api")))
                .isInstanceOf(UnexpectedAnswer.class);
    }

    @Test
    void C29_triesAnonymouslyToReadWhatIsPublic() throws Exception {
        List<RequestRecord> records = new java.util.concurrent.CopyOnWriteArrayList<>();
        server.on(
                        "GET /token",
                        request ->
                                request.getHeaders().get("Authorization") == null
                                        ? json("{\"token\":\"t\"}")
                                        : error(401, "UNAUTHORIZED"))
                .on("GET " + TAGS, onlyWith("Bearer t", server.bearer(""), json(TAG_LIST)));
        RegistryContent registry = server.open(TestCredentials.of(ANNE), records::add);

        assertThat(tags(repository(registry, "team/api"))).containsExactly("1.0");
        assertThat(records.getLast().credentialSource()).contains("none, after first was refused");
    }

    @Test
    void C29_namesTheSourceOfARefusedCredential() {
        server.on("GET /token", error(401, "UNAUTHORIZED"))
                .on("GET " + TAGS, onlyWith("Bearer t", server.bearer(""), json(TAG_LIST)));

        assertThatThrownBy(() -> tags(server.repository(TestCredentials.of(ANNE), "team/api")))
                .isInstanceOfSatisfying(
                        SignInRequired.class,
                        e -> assertThat(e.credentialSource()).contains("first"));
    }

    @Test
    void C30_asksOnceForEachRepositoryAndAction() throws Exception {
        Function<RecordedRequest, MockResponse.Builder> anyToken =
                request ->
                        request.getHeaders().get("Authorization") == null
                                ? status(401).addHeader("WWW-Authenticate", server.bearer(""))
                                : json(TAG_LIST);
        server.challenging(server.bearer(""))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on("GET " + TAGS, anyToken)
                .on("GET /v2/other/tags/list", anyToken);
        RegistryContent registry = server.open();

        tags(repository(registry, "team/api"));
        tags(repository(registry, "team/api"));
        tags(repository(registry, "other"));

        assertThat(server.tokenRequests())
                .containsExactly(
                        "GET /token?service=reg&scope=repository%3Ateam%2Fapi%3Apull&client_id=supercargo",
                        "GET /token?service=reg&scope=repository%3Aother%3Apull&client_id=supercargo");
    }

    @Test
    void C31_sharesOneTokenRequestAmongManyCallers() throws Exception {
        int callers = 8;
        CountDownLatch allAsked = new CountDownLatch(callers);
        server.challenging(server.bearer(""))
                .on(
                        "GET /token",
                        _ -> {
                            allAsked.countDown();
                            return json("{\"token\":\"t\"}")
                                    .headersDelay(200, java.util.concurrent.TimeUnit.MILLISECONDS);
                        })
                .on("GET " + TAGS, onlyWith("Bearer t", server.bearer(""), json(TAG_LIST)));
        RepositoryContent repository = server.repository("team/api");
        repository.hasBlob(org.supercargo.oci.Descriptor.EMPTY);
        int before = server.tokenRequests().size();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            RepositoryContent other = server.repository("team/api");
            Callable<List<String>> list = () -> tags(other);
            for (Future<List<String>> result :
                    threads.invokeAll(java.util.Collections.nCopies(callers, list))) {
                assertThat(result.get()).containsExactly("1.0");
            }
        }

        assertThat(server.tokenRequests().size() - before).isEqualTo(1);
    }
}
