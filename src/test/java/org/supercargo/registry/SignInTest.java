package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.repository;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.TestCredentials.basic;
import static org.supercargo.registry.TestCredentials.bearerToken;
import static org.supercargo.registry.TestCredentials.identityToken;
import static org.supercargo.registry.TestCredentials.password;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.FoundCredential;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Challenges, tokens and the walk through the credentials, with servers that do it in every way.
 */
class SignInTest {
    private static final String TAGS = "/v2/team/api/tags/list";
    private static final String TAG_LIST = "{\"tags\":[\"1.0\"]}";
    private static final FoundCredential ANNE = password("anne", "sesame", "first");
    private static final FoundCredential BOB = password("bob", "swordfish", "second");

    private ScriptedRegistry server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Function<RecordedRequest, MockResponse.Builder> onlyWith(
            String authorization, String challenge, MockResponse.Builder answer) {
        return request ->
                authorization.equals(request.getHeaders().get("Authorization"))
                        ? answer
                        : error(401, "UNAUTHORIZED").addHeader("WWW-Authenticate", challenge);
    }

    private String bearer(String more) {
        return "Bearer realm=\"" + server.url("/token") + "\",service=\"reg\"" + more;
    }

    private static List<String> tags(RepositoryContent repository) throws ContentException {
        List<String> tags = new java.util.ArrayList<>();
        repository.listTags(tags::addAll);
        return tags;
    }

    private List<String> tokenRequests() {
        return server.requests("/token").stream()
                .map(request -> request.getMethod() + " " + request.getTarget())
                .toList();
    }

    @Test
    void C48_sendsNoPasswordBeforeItIsAskedFor() throws Exception {
        server.on("GET " + TAGS, json(TAG_LIST));

        tags(server.repository(TestCredentials.of(ANNE), "team/api"));

        assertThat(server.authorizations()).isEmpty();
    }

    @Test
    void C2_usesTheChallengeOfThePingWhereARequestNamesNone() throws Exception {
        server.challenging("Basic realm=\"x\"")
                .on(
                        "GET " + TAGS,
                        request ->
                                request.getHeaders().get("Authorization") == null
                                        ? status(401)
                                        : json(TAG_LIST));

        assertThat(tags(server.repository(TestCredentials.of(ANNE), "team/api")))
                .containsExactly("1.0");
        assertThat(server.authorizations()).containsExactly(TAGS + " " + basic("anne", "sesame"));
    }

    @Test
    void C3_prefersTheChallengeOfTheRequestItself() throws Exception {
        server.challenging("Basic realm=\"x\"")
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on("GET " + TAGS, onlyWith("Bearer t", bearer(",scope=\"own\""), json(TAG_LIST)));

        assertThat(tags(server.repository("team/api"))).containsExactly("1.0");
    }

    @Test
    void C13_choosesTheTokenAmongSeveralChallenges() throws Exception {
        server.on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "GET " + TAGS,
                        onlyWith(
                                "Bearer t",
                                "Negotiate, Basic realm=x, " + bearer(""),
                                json(TAG_LIST)));

        assertThat(tags(server.repository(TestCredentials.of(ANNE), "team/api")))
                .containsExactly("1.0");
    }

    @Test
    void C13_namesTheWaysThatAreNotSupported() {
        server.on("GET " + TAGS, status(401).addHeader("WWW-Authenticate", "Negotiate, NTLM"));

        assertThatThrownBy(() -> tags(server.repository("team/api")))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("negotiate")
                .hasMessageContaining(server.host());
    }

    @Test
    void C14_saysThatTheRealmIsMissing() {
        server.on("GET " + TAGS, status(401).addHeader("WWW-Authenticate", "Bearer service=\"x\""));

        assertThatThrownBy(() -> tags(server.repository("team/api")))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("missing realm");
    }

    @Test
    void C15_resolvesARelativeRealm() throws Exception {
        server.on("GET /token", json("{\"token\":\"t\"}"))
                .on("GET " + TAGS, onlyWith("Bearer t", "Bearer realm=\"/token\"", json(TAG_LIST)));

        assertThat(tags(server.repository("team/api"))).containsExactly("1.0");
    }

    @Test
    void C16_C20_addsToTheRealmsOwnQuery() throws Exception {
        String challenge =
                "Bearer realm=\""
                        + server.url("/token?account=x")
                        + "\",service=\"reg\",scope=\"repository:team/api:pull repository:b:pull\"";
        server.on("GET /token", json("{\"token\":\"t\"}"))
                .on("GET " + TAGS, onlyWith("Bearer t", challenge, json(TAG_LIST)));

        tags(server.repository(TestCredentials.of(ANNE), "team/api"));

        assertThat(tokenRequests())
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
                .on("GET " + TAGS, onlyWith("Bearer t1", bearer(""), json(TAG_LIST)))
                .on("GET /v2/other/tags/list", onlyWith("Bearer t2", bearer(""), json(TAG_LIST)));
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
                .on("GET " + TAGS, onlyWith("Bearer t", bearer(""), json(TAG_LIST)));
        CredentialProvider both = TestCredentials.of(identityToken("refresh", "helper"), ANNE);

        assertThat(tags(server.repository(both, "team/api"))).containsExactly("1.0");
    }

    @Test
    void C24_neverAsksForARefreshToken() throws Exception {
        server.on("GET /token", json("{\"token\":\"t\"}"))
                .on("GET " + TAGS, onlyWith("Bearer t", bearer(""), json(TAG_LIST)));

        tags(server.repository(TestCredentials.of(ANNE), "team/api"));

        assertThat(tokenRequests()).hasSize(1).noneMatch(line -> line.contains("offline"));
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
                .on("GET " + TAGS, onlyWith("Bearer t", bearer(""), json(TAG_LIST)));
        RepositoryContent repository = server.repository("team/api");

        tags(repository);
        tags(repository);

        assertThat(tokenRequests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "<html>secret</html>", "", "{\"token\":\"\"}", "{\"token\":"})
    void C28_saysThatThereIsNoTokenWithoutRepeatingTheBody(String answer) {
        server.on("GET /token", json(answer))
                .on("GET " + TAGS, onlyWith("Bearer t", bearer(""), json(TAG_LIST)));

        assertThatThrownBy(() -> tags(server.repository("team/api")))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("token")
                .hasMessageNotContaining("secret");
    }

    @Test
    void C28_readsNoEndlessTokenAnswer() {
        server.on("GET /token", json("{\"token\":\"" + "x".repeat(300 << 10) + "\"}"))
                .on("GET " + TAGS, onlyWith("Bearer t", bearer(""), json(TAG_LIST)));

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
                .on("GET " + TAGS, onlyWith("Bearer t", bearer(""), json(TAG_LIST)));
        RegistryContent registry = server.open(TestCredentials.of(ANNE), records::add);

        assertThat(tags(repository(registry, "team/api"))).containsExactly("1.0");
        assertThat(records.getLast().credentialSource()).contains("none, after first was refused");
    }

    @Test
    void C29_namesTheSourceOfARefusedCredential() {
        server.on("GET /token", error(401, "UNAUTHORIZED"))
                .on("GET " + TAGS, onlyWith("Bearer t", bearer(""), json(TAG_LIST)));

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
                                ? status(401).addHeader("WWW-Authenticate", bearer(""))
                                : json(TAG_LIST);
        server.challenging(bearer(""))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on("GET " + TAGS, anyToken)
                .on("GET /v2/other/tags/list", anyToken);
        RegistryContent registry = server.open();

        tags(repository(registry, "team/api"));
        tags(repository(registry, "team/api"));
        tags(repository(registry, "other"));

        assertThat(tokenRequests())
                .containsExactly(
                        "GET /token?service=reg&scope=repository%3Ateam%2Fapi%3Apull&client_id=supercargo",
                        "GET /token?service=reg&scope=repository%3Aother%3Apull&client_id=supercargo");
    }

    @Test
    void C31_sharesOneTokenRequestAmongManyCallers() throws Exception {
        int callers = 8;
        CountDownLatch allAsked = new CountDownLatch(callers);
        server.challenging(bearer(""))
                .on(
                        "GET /token",
                        _ -> {
                            allAsked.countDown();
                            return json("{\"token\":\"t\"}")
                                    .headersDelay(200, java.util.concurrent.TimeUnit.MILLISECONDS);
                        })
                .on("GET " + TAGS, onlyWith("Bearer t", bearer(""), json(TAG_LIST)));
        RepositoryContent repository = server.repository("team/api");
        repository.hasBlob(org.supercargo.oci.Descriptor.EMPTY);
        int before = tokenRequests().size();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            RepositoryContent other = server.repository("team/api");
            Callable<List<String>> list = () -> tags(other);
            for (Future<List<String>> result :
                    threads.invokeAll(java.util.Collections.nCopies(callers, list))) {
                assertThat(result.get()).containsExactly("1.0");
            }
        }

        assertThat(tokenRequests().size() - before).isEqualTo(1);
    }

    @Test
    void C43_takesTheScopeOfTheChallengeForDeleting() throws Exception {
        String digest = Digest.sha256(new byte[0]).toString();
        String path = "/v2/team/api/manifests/" + digest;
        server.challenging(bearer(""))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "DELETE " + path,
                        onlyWith(
                                "Bearer t",
                                bearer(",scope=\"repository:team/api:delete\""),
                                status(202)));

        server.repository("team/api").deleteManifest(Digest.parse(digest));

        assertThat(tokenRequests())
                .containsExactly(
                        "GET /token?service=reg&scope=repository%3Ateam%2Fapi%3Adelete&client_id=supercargo");
    }

    @Test
    void C43_asksForEverythingWhereNoScopeIsNamedAndDeletingIsNotEnough() throws Exception {
        String digest = Digest.sha256(new byte[0]).toString();
        server.challenging(bearer(""))
                .on(
                        "GET /token",
                        request ->
                                request.getTarget().contains("%3A*")
                                                || request.getTarget().contains("%3A%2A")
                                        ? json("{\"token\":\"all\"}")
                                        : json("{\"token\":\"some\"}"))
                .on(
                        "DELETE /v2/team/api/manifests/" + digest,
                        onlyWith("Bearer all", bearer(""), status(202)));

        server.repository("team/api").deleteManifest(Digest.parse(digest));

        assertThat(tokenRequests()).hasSize(2);
    }

    @Test
    void C44_fetchesABetterTokenOnceWhereTheScopeIsTooSmall() throws Exception {
        server.challenging(bearer(""))
                .inTurn("GET /token", json("{\"token\":\"small\"}"), json("{\"token\":\"large\"}"))
                .on(
                        "GET " + TAGS,
                        request ->
                                "Bearer large".equals(request.getHeaders().get("Authorization"))
                                        ? json(TAG_LIST)
                                        : status(403)
                                                .addHeader(
                                                        "WWW-Authenticate",
                                                        bearer(
                                                                ",scope=\"repository:team/api:metadata\",error=\"insufficient_scope\"")));

        assertThat(tags(server.repository("team/api"))).containsExactly("1.0");
        assertThat(tokenRequests()).hasSize(2);
    }

    @Test
    void C45_stopsAfterAFreshTokenIsRefused() {
        server.challenging(bearer(""))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "GET /v2/_catalog",
                        error(401, "UNAUTHORIZED")
                                .addHeader(
                                        "WWW-Authenticate",
                                        bearer(
                                                ",scope=\"registry:catalog:*\",error=\"insufficient_scope\"")));

        assertThatThrownBy(() -> server.open(TestCredentials.of(ANNE)).listRepositories(_ -> true))
                .isInstanceOf(ContentException.Unsupported.class);
        assertThat(tokenRequests()).hasSize(1);
        assertThat(server.requests("/v2/_catalog")).hasSize(1);
    }

    @Test
    void C45_isNotLedInACircleByEverNewScopes() {
        int[] round = {0};
        server.on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "GET " + TAGS,
                        _ ->
                                error(401, "UNAUTHORIZED")
                                        .addHeader(
                                                "WWW-Authenticate",
                                                bearer(
                                                        ",scope=\"repository:x"
                                                                + round[0]++
                                                                + ":pull\"")));

        assertThatThrownBy(() -> tags(server.repository("team/api")))
                .isInstanceOf(SignInRequired.class);
        assertThat(tokenRequests().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void M1_goesOnToTheNextSourceAfterARefusedPassword() throws Exception {
        server.on(
                "GET " + TAGS,
                onlyWith(basic("bob", "swordfish"), "Basic realm=x", json(TAG_LIST)));
        RepositoryContent repository = server.repository(TestCredentials.of(ANNE, BOB), "team/api");

        tags(repository);
        tags(repository);

        assertThat(server.authorizations())
                .containsExactly(
                        TAGS + " " + basic("anne", "sesame"),
                        TAGS + " " + basic("bob", "swordfish"),
                        TAGS + " " + basic("bob", "swordfish"));
    }

    @Test
    void M1_goesOnToTheNextSourceAfterThatOfTheTokenServer() throws Exception {
        server.on(
                        "GET /token",
                        onlyWith(
                                basic("bob", "swordfish"),
                                "Basic realm=x",
                                json("{\"token\":\"t\"}")))
                .on("GET " + TAGS, onlyWith("Bearer t", bearer(""), json(TAG_LIST)));

        assertThat(tags(server.repository(TestCredentials.of(ANNE, BOB), "team/api")))
                .containsExactly("1.0");
    }

    @Test
    void M1_goesOnAfterAPasswordThatEcrCallsExpired() throws Exception {
        server.challenging("Basic realm=\"x\"")
                .on(
                        "GET " + TAGS,
                        request ->
                                basic("bob", "swordfish")
                                                .equals(request.getHeaders().get("Authorization"))
                                        ? json(TAG_LIST)
                                        : status(403)
                                                .body(
                                                        "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"Your"
                                                            + " authorization token has expired."
                                                            + " Reauthenticate and try"
                                                            + " again.\"}]}"));

        assertThat(tags(server.repository(TestCredentials.of(ANNE, BOB), "team/api")))
                .containsExactly("1.0");
    }

    @Test
    void sendsATokenOfTheUserAsItIs() throws Exception {
        server.on("GET " + TAGS, onlyWith("Bearer mine", bearer(""), json(TAG_LIST)));

        tags(server.repository(TestCredentials.of(bearerToken("mine", "file")), "team/api"));

        assertThat(tokenRequests()).isEmpty();
    }

    @Test
    void I23_takesA401WithAWebPageForARefusal() {
        server.on("GET " + TAGS, status(401).addHeader("Content-Type", "text/html").body("<html>"));

        assertThatThrownBy(() -> tags(server.repository("team/api")))
                .isInstanceOf(SignInRequired.class);
    }

    @Test
    void isForgottenWithTheSignInThatWasRefused() throws Exception {
        server.on(
                "GET " + TAGS,
                onlyWith(basic("bob", "swordfish"), "Basic realm=x", json(TAG_LIST)));
        FoundCredential[] typed = {ANNE};
        RegistryClients clients =
                ScriptedRegistry.clients(
                        (registry, repository) ->
                                TestCredentials.of(typed[0]).search(registry, repository),
                        new ScriptedRegistry.PlainHttp(),
                        RequestObserver.NONE);
        assertThatThrownBy(() -> tags(repository(clients.open(server.name()), "team/api")))
                .isInstanceOf(SignInRequired.class);

        typed[0] = BOB;
        clients.forget(server.name());

        assertThat(tags(repository(clients.open(server.name()), "team/api")))
                .containsExactly("1.0");
    }

    @Test
    void C46_answersABasicChallengeOfTheCatalogAlone() throws Exception {
        server.challenging(bearer(""))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "GET /v2/_catalog",
                        onlyWith(
                                basic("anne", "sesame"),
                                "Basic realm=\"harbor\"",
                                json("{\"repositories\":[\"a\"]}")));

        assertThat(server.open(TestCredentials.of(ANNE)).listRepositories(_ -> true).isComplete())
                .isTrue();
    }

    @Test
    void pushesWithAScopeForWriting() throws Exception {
        byte[] bytes = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        server.challenging(bearer(""))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "PUT /v2/team/api/manifests/1.0",
                        onlyWith("Bearer t", bearer(""), status(201)));

        server.repository("team/api")
                .pushManifest(
                        RawManifest.of("application/json", bytes),
                        java.util.Optional.of(new Tag("1.0")));

        assertThat(tokenRequests())
                .containsExactly(
                        "GET /token?service=reg&scope=repository%3Ateam%2Fapi%3Apull%2Cpush&client_id=supercargo");
    }
}
