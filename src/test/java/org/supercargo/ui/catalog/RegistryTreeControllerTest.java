package org.supercargo.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.seen.RepositoryState;
import org.supercargo.ui.catalog.tree.RegistryNode;
import org.supercargo.ui.catalog.tree.RegistryNode.State;
import org.supercargo.ui.catalog.tree.Remark;
import org.supercargo.ui.kit.Permission;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.navigation.Location;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The tree on a registry made by hand, on one thread. */
class RegistryTreeControllerTest {
    private static final RegistryName NAME = TreeFixture.NAME;

    private TreeFixture tree;

    @BeforeEach
    void open(@TempDir Path folder) {
        tree = new TreeFixture(folder);
    }

    @Test
    void whatIsAskedOfARepositoryInTheTreeIsAskedOfTheWindow() {
        var repository = new RepositoryName(NAME, "team/api");

        tree.controller.onCleanUp(repository);
        tree.controller.onDeleteRepository(repository);

        assertThat(tree.asked)
                .containsExactly("cleanUp a.io/team/api", "deleteRepository a.io/team/api");
    }

    private static List<String> paths(RegistryNode node) {
        return node.paths();
    }

    @Test
    void aRegistryIsListedWhenItIsOpenedFirstAndNotBefore() {
        tree.answer =
                sink -> {
                    sink.accept(List.of("team/api"));
                    sink.accept(List.of("team/web", "team/api"));
                    return Listing.COMPLETE;
                };
        RegistryNode node = tree.node();
        assertThat(node.state().get()).isEqualTo(State.UNOPENED);

        tree.controller.expand(NAME);

        assertThat(node.state().get()).isEqualTo(State.LISTED);
        assertThat(paths(node)).containsExactly("team/api", "team/web");
    }

    @Test
    void namesThatCannotBeAskedForAreCountedAndLeftOut() {
        tree.answer =
                sink -> {
                    sink.accept(List.of("team/api", "../../etc", ""));
                    return Listing.COMPLETE;
                };
        RegistryNode node = tree.node();

        tree.controller.expand(NAME);

        assertThat(paths(node)).containsExactly("team/api");
        assertThat(node.note().get()).isEqualTo("2 names that cannot be asked for are left out.");
    }

    @Test
    void aFailureStaysUntilTheNextListingSucceeds() {
        tree.answer =
                sink -> {
                    throw new ContentException.Denied(Attempt.to("list", "a.io"));
                };
        RegistryNode node = tree.node();
        tree.controller.expand(NAME);
        assertThat(node.state().get()).isEqualTo(State.FAILED);
        assertThat(node.failure().get()).get().isInstanceOf(ContentException.Denied.class);

        tree.answer = sink -> Listing.COMPLETE;
        tree.controller.commands().help(node, new Remedy.Retry());

        assertThat(node.state().get()).isEqualTo(State.LISTED);
        assertThat(node.failure().get()).isEmpty();
    }

    @Test
    void remediesAreAskedOfTheWindow() {
        RegistryNode node = tree.node();

        tree.controller.commands().help(node, new Remedy.SignIn());
        tree.controller.commands().help(node, new Remedy.Allow(new Permission.PlainHttp()));

        assertThat(tree.asked).containsExactly("signIn a.io", "allow a.io");
    }

    @Test
    void aBugIsReportedAndTheRowDoesNotSeemToLoadForEver() {
        tree.answer =
                sink -> {
                    throw new IllegalStateException("bug");
                };
        RegistryNode node = tree.node();

        tree.controller.expand(NAME);

        assertThat(tree.unexpected).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(node.state().get()).isEqualTo(State.UNOPENED);
    }

    @Test
    void aRepositoryThatTheRegistryDoesNotListIsShownOnceItIsVisited() {
        RegistryNode node = tree.node();

        tree.navigator.go(new Location.AtRepository(new RepositoryName(NAME, "hidden/api")));

        assertThat(node.expanded().get()).isTrue();
        assertThat(paths(node)).containsExactly("hidden/api");
    }

    @Test
    void aRegistryStandsInTheTreeOnce() {
        tree.node();
        tree.node();
        assertThat(tree.controller.model().registries()).hasSize(1);

        tree.controller.remove(NAME);
        assertThat(tree.controller.isKnown(NAME)).isFalse();
    }

    @Test
    void whatWasSeenIsShownWithItsAgeWhereTheRegistryCannotBeReached() {
        tree.seen.keepRepositories(NAME, List.of("team/api", "web"));
        tree.answer =
                sink -> {
                    throw new ContentException.Unreachable(
                            Attempt.to("list", "a.io"), "nobody answers.", null);
                };
        tree.node();

        tree.controller.expand(NAME);

        assertThat(tree.labels())
                .containsExactly(
                        "a.io",
                        "Could not list: nobody answers.",
                        "Seen 3 hours ago; the registry could not be reached.",
                        "team",
                        "web");
    }

    @Test
    void D27_aRegistryWithoutAListSaysSoAndShowsWhatWasOpened() {
        tree.seen.opened(new RepositoryName(NAME, "library/alpine"));
        tree.answer =
                sink -> {
                    throw new ContentException.Unsupported(Attempt.to("list", "a.io"), "Type it.");
                };
        RegistryNode node = tree.node();

        tree.controller.expand(NAME);

        assertThat(node.failure().get()).isEmpty();
        assertThat(node.origin("library/alpine")).contains("Opened here before.");
        assertThat(tree.labels())
                .containsExactly("a.io", "This registry does not list its repositories", "library");
        tree.controller.commands().openRepository(node);
        assertThat(tree.asked).containsExactly("openRepository a.io");
    }

    @Test
    void D27_whereASignInIsWantedForTheListWhatIsKnownStandsBelow() {
        tree.seen.opened(new RepositoryName(NAME, "alpine"));
        tree.answer =
                sink -> {
                    throw new ContentException.SignInRequired(
                            Attempt.to("list", "a.io"), Optional.empty());
                };
        RegistryNode node = tree.node();

        tree.controller.expand(NAME);

        assertThat(node.state().get()).isEqualTo(State.FAILED);
        assertThat(tree.labels()).hasSize(3).startsWith("a.io").endsWith("alpine");
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY,   true,  EMPTY",
        "MISSING, true,  EMPTY",
        "MISSING, false, ABSENT",
        "DENIED,  true,  DENIED",
        "DENIED,  false, DENIED",
    })
    void D24_whatIsKnownOfARepositoryIsRemarkedAndNothingOfOthers(
            RepositoryState state, boolean listed, Remark expected) {
        tree.answer =
                sink -> {
                    sink.accept(List.of("known", "other"));
                    if (!listed) {
                        throw new ContentException.Unsupported(Attempt.to("list", "a.io"), "Type.");
                    }
                    return Listing.COMPLETE;
                };
        tree.node();
        tree.controller.expand(NAME);
        assertThat(remark("known")).isEqualTo(Remark.NONE);

        tree.states.note(new RepositoryName(NAME, "known"), state);
        assertThat(remark("known")).isEqualTo(expected);
        assertThat(remark("other")).isEqualTo(Remark.NONE);

        tree.controller.accessChanged(NAME);
        assertThat(remark("known")).isEqualTo(Remark.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "known,    true,  EMPTY",
        "mistyped, true,  UNLISTED",
        "mistyped, false, ABSENT",
    })
    void D24_whereTheWholeListDoesNotNameItThereIsNoSuchRepository(
            String path, boolean whole, Remark expected) {
        tree.answer =
                sink -> {
                    sink.accept(List.of("known", "other"));
                    return whole ? Listing.COMPLETE : Listing.incomplete("There may be more.");
                };
        tree.node();
        var visited = new RepositoryName(NAME, path);
        tree.navigator.go(new Location.AtRepository(visited));

        tree.states.note(visited, RepositoryState.MISSING);

        assertThat(remark(path)).isEqualTo(expected);
        tree.controller.refresh(NAME);
        assertThat(remark(path)).as("listed anew").isEqualTo(expected);
    }

    private Remark remark(String label) {
        return tree.controller.model().rows().get().stream()
                .filter(row -> row.entry().label().equals(label))
                .findFirst()
                .orElseThrow()
                .remark();
    }
}
