package org.supercargo.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.Environment;
import org.supercargo.credential.Environment.OperatingSystem;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.service.ListingService;
import org.supercargo.service.TestServices;
import org.supercargo.service.remembered.RememberedRepositories;
import org.supercargo.service.seen.SeenStore;
import org.supercargo.task.Jobs;
import org.supercargo.testing.Recorded;
import org.supercargo.ui.catalog.KnownRegistry.Origin;
import org.supercargo.ui.catalog.RegistryNode.State;
import org.supercargo.ui.kit.Permission;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree on a registry made by hand, on one thread. */
class RegistryTreeControllerTest {
    private static final RegistryName NAME = new RegistryName("a.io");
    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final List<Exception> unexpected = new ArrayList<>();
    private final Navigator navigator = new Navigator();
    private Answer answer = sink -> Listing.COMPLETE;
    private final ObservableList<String> pinned = FXCollections.observableArrayList();
    private final ObservableList<String> open = FXCollections.observableArrayList();
    private SeenStore seen;
    private RememberedRepositories remembered;
    private OpenCatalogs catalogs;
    private RegistryTreeController controller;

    @BeforeEach
    void open(@TempDir Path folder) {
        seen = new SeenStore(folder, () -> NOW.minus(Duration.ofHours(3)));
        remembered = TestServices.remembered(seen, folder);
        var environment =
                new Environment(folder, Map.of(), OperatingSystem.LINUX, Optional.empty());
        catalogs =
                new OpenCatalogs(
                        new ServiceWiring(
                                        environment, AppFolders.below(folder), RequestObserver.NONE)
                                .services()
                                .catalogs(),
                        Jobs.onSameThread(unexpected::add),
                        () -> NOW,
                        FXCollections.observableArrayList());
        controller = controller();
    }

    private RegistryTreeController controller() {
        return new RegistryTreeController(
                new ListingService(PagedRegistry::new, seen, remembered),
                Jobs.onSameThread(unexpected::add),
                () -> NOW,
                navigator,
                Recorded.calls(RegistryActions.class, asked),
                new TreeMemory(pinned, open),
                catalogs);
    }

    @Test
    void whatIsAskedOfARepositoryInTheTreeIsAskedOfTheWindow() {
        var repository = new RepositoryName(NAME, "team/api");

        controller.onCleanUp(repository);
        controller.onDeleteRepository(repository);

        assertThat(asked)
                .containsExactly("cleanUp a.io/team/api", "deleteRepository a.io/team/api");
    }

    /** What the registry does when it is listed. */
    private interface Answer {
        Listing give(PageSink sink) throws ContentException;
    }

    private final class PagedRegistry implements RegistryContent {
        private final RegistryName name;

        PagedRegistry(RegistryName name) {
            this.name = name;
        }

        @Override
        public RegistryName name() {
            return name;
        }

        @Override
        public void ping() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Listing listRepositories(PageSink sink) throws ContentException {
            return answer.give(sink);
        }

        @Override
        public RepositoryContent repository(RepositoryName repository) {
            throw new UnsupportedOperationException();
        }
    }

    private RegistryNode node() {
        controller.add(List.of(new KnownRegistry(NAME, Origin.ADDED, "")));
        return controller.model().find(NAME).orElseThrow();
    }

    private static List<String> paths(RegistryNode node) {
        return node.paths();
    }

    @Test
    void aRegistryIsListedWhenItIsOpenedFirstAndNotBefore() {
        answer =
                sink -> {
                    sink.accept(List.of("team/api"));
                    sink.accept(List.of("team/web", "team/api"));
                    return Listing.COMPLETE;
                };
        RegistryNode node = node();
        assertThat(node.state().get()).isEqualTo(State.UNOPENED);

        controller.expand(NAME);

        assertThat(node.state().get()).isEqualTo(State.LISTED);
        assertThat(paths(node)).containsExactly("team/api", "team/web");
    }

    @Test
    void namesThatCannotBeAskedForAreCountedAndLeftOut() {
        answer =
                sink -> {
                    sink.accept(List.of("team/api", "../../etc", ""));
                    return Listing.COMPLETE;
                };
        RegistryNode node = node();

        controller.expand(NAME);

        assertThat(paths(node)).containsExactly("team/api");
        assertThat(node.note().get()).isEqualTo("2 names that cannot be asked for are left out.");
    }

    @Test
    void aFailureStaysUntilTheNextListingSucceeds() {
        answer =
                sink -> {
                    throw new ContentException.Denied(Attempt.to("list", "a.io"));
                };
        RegistryNode node = node();
        controller.expand(NAME);
        assertThat(node.state().get()).isEqualTo(State.FAILED);
        assertThat(node.failure().get()).get().isInstanceOf(ContentException.Denied.class);

        answer = sink -> Listing.COMPLETE;
        controller.onRemedy(node, new Remedy.Retry());

        assertThat(node.state().get()).isEqualTo(State.LISTED);
        assertThat(node.failure().get()).isEmpty();
    }

    @Test
    void remediesAreAskedOfTheWindow() {
        RegistryNode node = node();

        controller.onRemedy(node, new Remedy.SignIn());
        controller.onRemedy(node, new Remedy.Allow(new Permission.PlainHttp()));

        assertThat(asked).containsExactly("signIn a.io", "allow a.io");
    }

    @Test
    void aBugIsReportedAndTheRowDoesNotSeemToLoadForEver() {
        answer =
                sink -> {
                    throw new IllegalStateException("bug");
                };
        RegistryNode node = node();

        controller.expand(NAME);

        assertThat(unexpected).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(node.state().get()).isEqualTo(State.UNOPENED);
    }

    @Test
    void aRepositoryThatTheRegistryDoesNotListIsShownOnceItIsVisited() {
        RegistryNode node = node();

        navigator.go(new Location.AtRepository(new RepositoryName(NAME, "hidden/api")));

        assertThat(node.expanded().get()).isTrue();
        assertThat(paths(node)).containsExactly("hidden/api");
    }

    @Test
    void aRegistryStandsInTheTreeOnce() {
        node();
        node();
        assertThat(controller.model().registries()).hasSize(1);

        controller.remove(NAME);
        assertThat(controller.isKnown(NAME)).isFalse();
    }

    private List<String> labels() {
        return controller.model().rows().get().stream().map(row -> row.entry().label()).toList();
    }

    @Test
    void whatWasSeenIsShownWithItsAgeWhereTheRegistryCannotBeReached() {
        seen.keepRepositories(NAME, List.of("team/api", "web"));
        answer =
                sink -> {
                    throw new ContentException.Unreachable(
                            Attempt.to("list", "a.io"), "nobody answers.", null);
                };
        node();

        controller.expand(NAME);

        assertThat(labels())
                .containsExactly(
                        "a.io",
                        "Could not list: nobody answers.",
                        "Seen 3 hours ago; the registry could not be reached.",
                        "team",
                        "web");
    }

    @Test
    void D27_aRegistryWithoutAListSaysSoAndShowsWhatWasOpened() {
        seen.opened(new RepositoryName(NAME, "library/alpine"));
        answer =
                sink -> {
                    throw new ContentException.Unsupported(Attempt.to("list", "a.io"), "Type it.");
                };
        RegistryNode node = node();

        controller.expand(NAME);

        assertThat(node.failure().get()).isEmpty();
        assertThat(node.origin("library/alpine")).contains("Opened here before.");
        assertThat(labels())
                .containsExactly("a.io", "This registry does not list its repositories", "library");
        controller.onOpenRepository(node);
        assertThat(asked).containsExactly("openRepository a.io");
    }

    @Test
    void D27_whereASignInIsWantedForTheListWhatIsKnownStandsBelow() {
        seen.opened(new RepositoryName(NAME, "alpine"));
        answer =
                sink -> {
                    throw new ContentException.SignInRequired(
                            Attempt.to("list", "a.io"), Optional.empty());
                };
        RegistryNode node = node();

        controller.expand(NAME);

        assertThat(node.state().get()).isEqualTo(State.FAILED);
        assertThat(labels()).hasSize(3).startsWith("a.io").endsWith("alpine");
    }

    @Test
    void pinnedRegistriesStandFirstAndWhatIsOpenOpensAgain() {
        answer =
                sink -> {
                    sink.accept(List.of("team/api"));
                    return Listing.COMPLETE;
                };
        KnownRegistry other = new KnownRegistry(new RegistryName("b.io"), Origin.ADDED, "");
        RegistryNode node = node();
        controller.add(List.of(other));
        controller.expand(other.name());
        RegistryNode opened = controller.model().find(other.name()).orElseThrow();
        controller.onFold(new TreeEntry.OfFolder(opened, "team"), true);
        controller.onPin(opened);
        assertThat(labels()).containsExactly("b.io", "team", "api", "a.io");

        controller = controller();
        controller.add(List.of(node.known(), other));

        assertThat(labels()).containsExactly("b.io", "team", "api", "a.io");
        controller.onPin(controller.model().find(other.name()).orElseThrow());
        assertThat(pinned).isEmpty();
    }
}
