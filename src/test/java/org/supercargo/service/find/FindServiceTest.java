package org.supercargo.service.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.find.KnownNames.Names;
import org.supercargo.service.seen.SeenStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class FindServiceTest {
    private static final RegistryName HARBOUR = new RegistryName("harbour.example.com");
    private static final RegistryName GHCR = new RegistryName("ghcr.io");
    private static final RepositoryName API = new RepositoryName(HARBOUR, "team/api");

    @TempDir Path folder;

    private final KnownNames known = new KnownNames();
    private SeenStore seen;
    private FindService service;

    @BeforeEach
    void names() {
        seen = new SeenStore(folder, InstantSource.system());
        service = new FindService(known, seen);
        known.repositories(
                HARBOUR,
                new Names(List.of("api", "api-gateway", "capital", "team/api", "web/x"), true));
        known.tags(API, new Names(List.of("1.4", "1.4-RC1", "latest"), true));
    }

    @Test
    void wholeNamesComeFirstThenPartsThenWhatIsInside() {
        assertThat(names("api"))
                .containsExactly(
                        "harbour.example.com/api",
                        "harbour.example.com/team/api",
                        "harbour.example.com/api-gateway",
                        "harbour.example.com/capital");
    }

    @ParameterizedTest
    @CsvSource({
        "api:1.4, harbour.example.com/team/api:1.4",
        "team latest, harbour.example.com/team/api:latest",
        "rc1, harbour.example.com/team/api:1.4-RC1",
        "harbour gate, harbour.example.com/api-gateway",
        "GHCR, ghcr.io",
        "' web   x ', harbour.example.com/web/x",
    })
    void everyWordStandsInTheNameOrInThePlaceItIsIn(String text, String best) {
        assertThat(names(text)).first().isEqualTo(best);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "':'", "nothing-like-it", "team nothing"})
    void whatStandsNowhereFindsNothing(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void registriesThatWereNotListedToTheirEndAreNamed() {
        assertThat(find("api").notSearched()).containsExactly(GHCR);
        known.repositories(GHCR, new Names(List.of("owner/api"), false));
        assertThat(find("api").notSearched()).containsExactly(GHCR);
        assertThat(names("owner")).containsExactly("ghcr.io/owner/api");
        known.repositories(GHCR, new Names(List.of("owner/api"), true));
        assertThat(find("api").notSearched()).isEmpty();
    }

    @Test
    void namesSeenEarlierAreFoundUntilNewerOnesAreKnown() {
        seen.keepRepositories(GHCR, List.of("owner/old"));
        seen.keepRepositories(HARBOUR, List.of("team/gone"));
        seen.keepTags(new RepositoryName(GHCR, "owner/old"), List.of("v9"));

        assertThat(names("old")).containsExactly("ghcr.io/owner/old");
        assertThat(names("v9")).containsExactly("ghcr.io/owner/old:v9");
        assertThat(names("gone")).isEmpty();
    }

    @Test
    void tagsSeenEarlierGiveWayToNewerOnes() {
        seen.keepTags(API, List.of("0.9-old"));

        assertThat(names("0.9-old")).isEmpty();
        assertThat(names("1.4-rc1")).hasSize(1);
    }

    @Test
    void aListThatWasSeenOfNoPlaceIsPassedOver() throws IOException {
        seen.keepTags(API, List.of("1.0"));
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                Files.writeString(file, text.replace("harbour.example.com/team/api", "NO PLACE:"));
            }
        }

        assertThat(names("rc1")).hasSize(1);
    }

    @Test
    void theBestOfManyIsFoundWhereverItStands() {
        List<String> many =
                new ArrayList<>(IntStream.range(0, 500).mapToObj(i -> "x/manyfold" + i).toList());
        many.add("many");
        known.repositories(GHCR, new Names(many, true));

        assertThat(names("many")).first().isEqualTo("ghcr.io/many");
    }

    @Test
    void onlyTheBestOfManyAreGivenAndTheOthersCounted() {
        List<String> many = IntStream.range(0, 1_000).mapToObj(i -> "many/r" + i).toList();
        known.repositories(GHCR, new Names(many, true));

        Found found = find("many");

        assertThat(found.hits()).hasSize(FindService.MOST);
        assertThat(found.more()).isEqualTo(1_000 - FindService.MOST);
        assertThat(found.hits()).first().extracting(Hit::name).isEqualTo("many/r0");
    }

    @Test
    void namesThatNoRepositoryCanHaveAreLeftOut() {
        known.repositories(GHCR, new Names(List.of("Bad Name", "bad-luck"), true));

        assertThat(find("bad").hits())
                .containsExactly(new Hit.OfRepository(new RepositoryName(GHCR, "bad-luck")));
        assertThat(find("bad").more()).isZero();
    }

    @Test
    void registriesThatAreNotInTheTreeAreNotSearched() {
        assertThat(service.find("api", List.of(GHCR)).hits()).isEmpty();
        assertThat(service.find("1.4", List.of(GHCR)).hits()).isEmpty();
    }

    @Test
    void aTagIsFoundAsATag() {
        assertThat(find("1.4-rc1").hits()).containsExactly(new Hit.OfTag(API, new Tag("1.4-RC1")));
    }

    private Found find(String text) {
        return service.find(text, List.of(HARBOUR, GHCR));
    }

    private List<String> names(String text) {
        return find(text).hits().stream()
                .map(
                        hit ->
                                switch (hit) {
                                    case Hit.OfRegistry(RegistryName name) -> name.toString();
                                    case Hit.OfRepository(RepositoryName name) -> name.toString();
                                    case Hit.OfTag(RepositoryName repository, Tag tag) ->
                                            repository + ":" + tag;
                                })
                .toList();
    }
}
