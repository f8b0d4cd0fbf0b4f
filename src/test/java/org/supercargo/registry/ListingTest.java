package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.status;

import mockwebserver3.MockResponse;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.Listing;
import org.supercargo.registry.connection.Capability;
import org.supercargo.registry.connection.RequestObserver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists of names as registries really give them: in pages, in circles, with holes. */
class ListingTest {
    private static final String TAGS = "/v2/team/api/tags/list";

    private final List<List<String>> pages = new ArrayList<>();
    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    private Listing list() throws ContentException {
        return server.repository("team/api").listTags(pages::add);
    }

    private static MockResponse.Builder tags(String... names) {
        return json("{\"name\":\"other\",\"tags\":[\"" + String.join("\",\"", names) + "\"]}");
    }

    private void firstPageLinksTo(String target) {
        server.on(
                "GET " + TAGS,
                request ->
                        request.getTarget().contains("last=")
                                ? tags("b")
                                : tags("a").addHeader("Link", "<" + target + ">; rel=\"next\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/team/api/tags/list?last=a&n=1000",
                "list?last=a",
                "?last=a",
                "//HOST/v2/team/api/tags/list?last=a",
                "http://HOST/v2/team/api/tags/list?last=a"
            })
    void D1_D2_followsLinksOfEveryForm(String target) throws Exception {
        firstPageLinksTo(target.replace("HOST", server.host()));

        assertThat(list().isComplete()).isTrue();
        assertThat(pages).containsExactly(List.of("a"), List.of("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<>", "</path", "</path>; rel=\"next"})
    void D4_keepsWhatCameBeforeABrokenLink(String link) throws Exception {
        server.on("GET " + TAGS, tags("a").addHeader("Link", link));

        assertThat(list().incompleteBecause()).isPresent();
        assertThat(pages).containsExactly(List.of("a"));
    }

    @Test
    void D5_stopsWhereAPageLinksToItself() throws Exception {
        firstPageLinksTo("?n=1000");

        assertThat(list().incompleteBecause()).isPresent();
        assertThat(server.requests(TAGS)).hasSize(1);
    }

    @Test
    void D5_stopsWhereAPageBringsNothingNew() throws Exception {
        int[] page = {0};
        server.on(
                "GET " + TAGS,
                _ -> tags("a").addHeader("Link", "<?page=" + ++page[0] + ">; rel=\"next\""));

        assertThat(list().incompleteBecause()).isPresent();
        assertThat(server.requests(TAGS)).hasSize(2);
    }

    @Test
    void D6_asksAgainWithoutANumberWhereThatIsRefused() throws Exception {
        server.on(
                "GET " + TAGS,
                request ->
                        request.getUrl().queryParameter("n") == null
                                ? tags("a")
                                : error(400, "PAGINATION_NUMBER_INVALID"));

        assertThat(list().isComplete()).isTrue();
        assertThat(server.requests()).containsExactly("GET " + TAGS + "?n=1000", "GET " + TAGS);
    }

    @Test
    void D7_givesNoNameTwiceAndStopsWhenNoMoreIsWanted() throws Exception {
        server.on(
                "GET " + TAGS,
                request ->
                        request.getTarget().contains("last=")
                                ? tags("b", "a", "c")
                                : tags("a", "b").addHeader("Link", "<?last=b>; rel=\"next\""));

        list();
        Listing stopped = server.repository("team/api").listTags(_ -> false);

        assertThat(pages).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(stopped.isComplete()).isFalse();
        assertThat(server.requests(TAGS)).hasSize(3);
    }

    @Test
    void D8_readsAPageOfManyMegabytes() throws Exception {
        StringBuilder many = new StringBuilder("{\"tags\":[\"first\"");
        for (int i = 0; i < 300_000; i++) {
            many.append(",\"tag-with-a-long-name-").append(i).append('"');
        }
        server.on("GET " + TAGS, json(many.append("]}").toString()));

        assertThat(list().isComplete()).isTrue();
        assertThat(pages.getFirst()).hasSizeLessThan(1_000);
        assertThat(pages.stream().mapToInt(List::size).sum()).isEqualTo(300_001);
    }

    @Test
    void D8_refusesAPageWithoutAnEnd() {
        server.on("GET " + TAGS, json("{\"tags\":[\"" + "x".repeat(33 << 20) + "\"]}"));

        assertThatThrownBy(this::list).isInstanceOf(UnexpectedAnswer.class);
    }

    @Test
    void A16_J40_namesThatCannotBeAskedForAreToldHarmlesslyAndOnlyTheFirstOfThem()
            throws Exception {
        server.on(
                "GET " + TAGS,
                json(
                        "{\"tags\":[\"a\\u202eb\",\"%s\",\"..\",\"/\",\"a\"]}"
                                .formatted("x".repeat(5_000))));

        assertThat(list().incompleteBecause())
                .hasValueSatisfying(
                        why ->
                                assertThat(why)
                                        .startsWith("4 names cannot be asked for and are left out")
                                        .contains("“a\\u202eb”", "xx…”")
                                        .endsWith("“..” and others.")
                                        .hasSizeLessThan(300));
        assertThat(pages).containsExactly(List.of("a"));
    }

    @Test
    void D7_stopsAtAMillionNamesWhereThereIsNoEnd() throws Exception {
        int[] page = {0};
        server.on(
                "GET " + TAGS,
                _ ->
                        json("{\"tags\":[" + manyNames(page[0]) + "]}")
                                .addHeader("Link", "<?page=" + ++page[0] + ">; rel=\"next\""));

        assertThat(list().incompleteBecause())
                .contains("There are more than a million names; the rest is left out.");
        assertThat(pages.stream().mapToInt(List::size).sum()).isEqualTo(1_000_000);
        assertThat(page[0]).isEqualTo(6);
    }

    private static String manyNames(int page) {
        return IntStream.range(0, 200_000)
                .mapToObj(i -> "\"" + page + "-" + i + "\"")
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"tags\":null}", "{}", "{\"tags\":[]}", "{\"name\":\"x\",\"tags\":null}"})
    void D21_takesNoListForAnEmptyOne(String body) throws Exception {
        server.on("GET " + TAGS, json(body));

        assertThat(list().isComplete()).isTrue();
        assertThat(pages).isEmpty();
    }

    @Test
    void D22_passesOverWhatIsNoTag() throws Exception {
        String digest = "sha256:" + "a".repeat(64);
        server.on("GET " + TAGS, json("{\"tags\":[null,\"a\",7,\"" + digest + "\",{},\"b\"]}"));

        assertThat(list().isComplete()).isTrue();
        assertThat(pages).containsExactly(List.of("a", "b"));
    }

    @Test
    void A16_leavesOutNamesThatCouldNotStandInARequest() throws Exception {
        server.on("GET " + TAGS, json("{\"tags\":[\"a\",\"..\",\"x?y\",\"x\\u0000y\"]}"));

        assertThat(list().incompleteBecause())
                .contains(
                        "3 names cannot be asked for and are left out: “..”, “x?y”, “x\\u0000y”.");
        assertThat(pages).containsExactly(List.of("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"tags\":[\"a\"", "[]", "not json", "", "{\"tags\":\"a\"", "\u0000"})
    void saysThatAListCannotBeRead(String body) {
        server.on("GET " + TAGS, json(body));

        assertThatThrownBy(this::list)
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining(server.host());
    }

    @Test
    void D24_saysThatTheRepositoryIsNotThere() {
        server.on("GET " + TAGS, error(404, "NAME_UNKNOWN"));

        assertThatThrownBy(this::list).isInstanceOf(ContentException.NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"403,DENIED", "404,NAME_UNKNOWN", "405,UNSUPPORTED", "501,UNSUPPORTED"})
    void D27_saysThatARegistryDoesNotListItsRepositories(int status, String code) {
        server.on("GET /v2/_catalog", error(status, code));

        assertThatThrownBy(() -> server.open().listRepositories(_ -> true))
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining(server.host());
    }

    @Test
    void D27_saysSoWhereTheRouteIsMissing() {
        assertThatThrownBy(() -> server.open().listRepositories(_ -> true))
                .isInstanceOf(Unsupported.class);
    }

    @Test
    void D23_takesNoListOfRepositoriesForAnEmptyOne() throws Exception {
        server.on("GET /v2/_catalog", json("{\"repositories\":null}"));

        assertThat(server.open().listRepositories(pages::add).isComplete()).isTrue();
        assertThat(pages).isEmpty();
    }

    @Test
    void I23_saysThatAWebPageIsNoRegistry() {
        server.on("GET " + TAGS, status(200).addHeader("Content-Type", "text/html").body("<html>"));

        assertThatThrownBy(this::list)
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("web page");
    }

    @Test
    void remembersWhetherTheRegistryListsItsRepositories() throws Exception {
        server.on("GET /v2/_catalog", error(405, "UNSUPPORTED"));
        RegistryClients clients =
                ScriptedRegistry.clients(
                        org.supercargo.credential.CredentialProvider.NONE,
                        new ScriptedRegistry.PlainHttp(),
                        RequestObserver.NONE);
        assertThat(clients.capabilities(server.name()).of(Capability.CATALOG)).isEmpty();

        assertThatThrownBy(() -> clients.open(server.name()).listRepositories(_ -> true))
                .isInstanceOf(Unsupported.class);

        assertThat(clients.capabilities(server.name()).of(Capability.CATALOG))
                .hasValueSatisfying(finding -> assertThat(finding.available()).isFalse());
    }
}
