package org.supercargo.ui.catalog;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
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
import org.supercargo.service.Services;
import org.supercargo.service.TestServices;
import org.supercargo.service.remembered.RememberedRepositories;
import org.supercargo.service.seen.RepositoryStates;
import org.supercargo.service.seen.SeenStore;
import org.supercargo.task.Jobs;
import org.supercargo.testing.Recorded;
import org.supercargo.ui.catalog.tree.KnownRegistry;
import org.supercargo.ui.catalog.tree.KnownRegistry.Origin;
import org.supercargo.ui.catalog.tree.OpenRows;
import org.supercargo.ui.catalog.tree.RegistryNode;
import org.supercargo.ui.catalog.tree.RegistryOrder;
import org.supercargo.ui.catalog.tree.TreeEntry;
import org.supercargo.ui.catalog.tree.TreeMemory;
import org.supercargo.ui.catalog.tree.TreeRoot;
import org.supercargo.ui.navigation.Navigator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree on registries made by hand and catalogs in files, on one thread. */
final class TreeFixture {
    static final RegistryName NAME = new RegistryName("a.io");
    static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    final List<String> asked = new ArrayList<>();
    final List<Exception> unexpected = new ArrayList<>();
    final ObservableList<String> pinned = FXCollections.observableArrayList();
    final ObservableList<String> order = FXCollections.observableArrayList();
    final ObservableList<String> open = FXCollections.observableArrayList();
    final ObservableList<String> catalogNames = FXCollections.observableArrayList();
    final SeenStore seen;
    final Services services;
    final Navigator navigator = new Navigator();
    Answer answer = sink -> Listing.COMPLETE;
    RepositoryStates states;
    OpenCatalogs catalogs;
    RegistryTreeController controller;

    private final RememberedRepositories remembered;

    /** What a registry does when it is listed. */
    interface Answer {
        Listing give(PageSink sink) throws ContentException;
    }

    TreeFixture(Path folder) {
        seen = new SeenStore(folder, () -> NOW.minus(Duration.ofHours(3)));
        remembered = TestServices.remembered(seen, folder);
        var environment =
                new Environment(folder, Map.of(), OperatingSystem.LINUX, Optional.empty());
        services =
                new ServiceWiring(environment, AppFolders.below(folder), RequestObserver.NONE)
                        .services();
        restart();
    }

    /** The tree of another run of the program, which remembers this one. */
    void restart() {
        OpenRows rows = new OpenRows(open);
        var jobs = Jobs.onSameThread(unexpected::add);
        catalogs = new OpenCatalogs(services.catalogs(), jobs, () -> NOW, catalogNames, rows);
        var listing = new ListingService(HandMade::new, seen, remembered);
        states = listing.states();
        controller =
                new RegistryTreeController(
                        listing,
                        jobs,
                        () -> NOW,
                        navigator,
                        Recorded.calls(RegistryActions.class, asked),
                        new TreeMemory(new RegistryOrder(pinned, order), rows),
                        catalogs);
    }

    private final class HandMade implements RegistryContent {
        private final RegistryName name;

        HandMade(RegistryName name) {
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

    /** A registry that lists these repositories on one page. */
    static Answer listing(String... paths) {
        return sink -> {
            sink.accept(List.of(paths));
            return Listing.COMPLETE;
        };
    }

    /** Adds registries by hand, and forgets what that asked of the window. */
    void add(String... hosts) {
        for (String host : hosts) {
            controller.add(List.of(new KnownRegistry(new RegistryName(host), Origin.ADDED, "")));
        }
        asked.clear();
    }

    RegistryNode node(String host) {
        return controller.model().find(new RegistryName(host)).orElseThrow();
    }

    RegistryNode node() {
        add(NAME.host());
        return node(NAME.host());
    }

    TreeRoot root(String label) {
        return controller.model().rows().get().stream()
                .filter(row -> row.depth() == 0)
                .map(row -> row.entry())
                .filter(entry -> entry.label().equals(label))
                .findFirst()
                .flatMap(TreeEntry::root)
                .orElseThrow();
    }

    /** What the rows of the tree say. */
    List<String> labels() {
        return controller.model().rows().get().stream().map(row -> row.entry().label()).toList();
    }
}
