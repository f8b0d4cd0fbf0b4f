package org.supercargo.ui.catalog;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.ListingService;
import org.supercargo.service.RegistryLimit;
import org.supercargo.service.seen.RepositoryStates;
import org.supercargo.task.Jobs;
import org.supercargo.ui.catalog.tree.KnownRegistry;
import org.supercargo.ui.catalog.tree.RegistryNode;
import org.supercargo.ui.catalog.tree.RegistryNode.State;
import org.supercargo.ui.catalog.tree.TreeCatalog;
import org.supercargo.ui.catalog.tree.TreeEntry;
import org.supercargo.ui.catalog.tree.TreeMemory;
import org.supercargo.ui.catalog.tree.TreeRoot;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens registries one by one as the user asks for them, and shows their repositories as they come.
 */
public final class RegistryTreeController {
    private final RepositoryLister lister;
    private final RepositoryStates states;
    private final Navigator navigator;
    private final RegistryActions actions;
    private final TreeMemory memory;
    private final TreeMoves moves;
    private final RegistryCommands commands;
    private final OpenCatalogs catalogs;
    private final RegistryTreeModel model;
    private final TreeArranger arranger;
    private boolean inCatalog;

    public RegistryTreeController(
            ListingService listings,
            Jobs jobs,
            InstantSource clock,
            Navigator navigator,
            RegistryActions actions,
            TreeMemory memory,
            OpenCatalogs catalogs) {
        this.lister = new RepositoryLister(listings, jobs, clock);
        this.states = listings.states();
        this.navigator = navigator;
        this.actions = actions;
        this.memory = memory;
        this.catalogs = catalogs;
        this.model = new RegistryTreeModel(catalogs.shown());
        this.arranger = new TreeArranger(model, jobs, listings.states());
        this.moves = new TreeMoves(model, memory.order(), catalogs);
        this.commands = new RegistryCommands(actions, model, this::list, lister::stop);
        navigator.locationProperty().subscribe(this::reveal);
    }

    /** A new view of the tree. */
    public RegistryTreeView view() {
        return new RegistryTreeView(model, this);
    }

    /** A new view of the registry that the window is at. */
    public RegistryPageView page() {
        return new RegistryPageView(model, this);
    }

    /** What the registry is known not to do by now. */
    List<RegistryLimit> limits(RegistryNode node) {
        return actions.limits(node.name());
    }

    RegistryTreeModel model() {
        return model;
    }

    /** Adds registries that are not in the tree yet. */
    public void add(List<KnownRegistry> registries) {
        List<RegistryNode> fresh = new ArrayList<>();
        for (KnownRegistry known : registries) {
            boolean isNew = model.find(known.name()).isEmpty();
            if (isNew && fresh.stream().noneMatch(node -> node.name().equals(known.name()))) {
                fresh.add(node(known));
            }
        }
        model.registries().addAll(fresh);
        moves.sort();
        fresh.stream()
                .filter(node -> memory.open().isOpen(node.known().key()))
                .forEach(node -> node.expanded().set(true));
    }

    private RegistryNode node(KnownRegistry known) {
        RegistryNode node = new RegistryNode(known, memory.open(), arranger::arrange);
        node.pinned().set(memory.order().isPinned(known));
        node.standing().set(actions.standing(known.name()));
        node.expanded()
                .subscribe(
                        expanded -> {
                            if (expanded && node.state().get() == State.UNOPENED) {
                                list(node);
                            }
                        });
        return node;
    }

    /** Says something below the registries. */
    public void note(String text) {
        model.notes().add(text);
    }

    /** Takes a registry out of the tree. */
    public void remove(RegistryName registry) {
        model.find(registry)
                .ifPresent(
                        node -> {
                            node.stop();
                            model.registries().remove(node);
                        });
    }

    /** The registries in the tree. */
    public List<RegistryName> registries() {
        return model.registries().stream().map(RegistryNode::name).toList();
    }

    public boolean isKnown(RegistryName registry) {
        return model.find(registry).isPresent();
    }

    /** Opens a registry's row, which lists its repositories the first time. */
    public void expand(RegistryName registry) {
        model.find(registry).ifPresent(node -> node.expanded().set(true));
    }

    /** Lists a registry anew. */
    public void refresh(RegistryName registry) {
        model.find(registry).ifPresent(this::list);
    }

    /** Shows how the program stands with a registry of which something new is known. */
    public void refreshStanding(RegistryName registry) {
        model.find(registry).ifPresent(node -> node.standing().set(actions.standing(registry)));
    }

    /** After a sign-in or a decision, what was known of a registry's repositories may be wrong. */
    public void accessChanged(RegistryName registry) {
        states.forget(registry);
        refresh(registry);
        catalogs.refreshStale(registry);
    }

    /** Narrows the tree to repositories that contain the text. */
    public void filter(String text) {
        model.registries().forEach(RegistryNode::openMatches);
        model.filter().set(text);
    }

    private void list(RegistryNode node) {
        lister.list(node);
        keepVisited(node);
    }

    private void reveal(Location location) {
        location.registry()
                .flatMap(model::find)
                .ifPresent(
                        node -> {
                            node.expanded().set(node.expanded().get() || !inCatalog);
                            keepVisited(node);
                            location.repository()
                                    .ifPresent(name -> node.openFoldersOf(name.path()));
                        });
        model.location().set(location);
    }

    /** Shows the repository that the user went to, even if its registry does not list it. */
    private void keepVisited(RegistryNode node) {
        Location here = navigator.location();
        here.repository()
                .filter(repository -> repository.registry().equals(node.name()))
                .ifPresent(repository -> node.visit(repository.path()));
    }

    void onOpen(TreeEntry entry) {
        switch (entry) {
            case TreeEntry.OfRegistry(RegistryNode node) ->
                    navigator.go(new Location.AtRegistry(node.name()));
            case TreeEntry.OfRepository repository -> onOpen(repository.name());
            case TreeEntry.OfProblem(RegistryNode node, ContentException failure) ->
                    navigator.go(new Location.AtRegistry(node.name()));
            case TreeEntry.OfUnlisted(RegistryNode node) ->
                    navigator.go(new Location.AtRegistry(node.name()));
            case TreeEntry.OfListed listed -> onOpenListed(listed.name());
            case TreeEntry.OfFolder folder -> {}
            case TreeEntry.OfCatalog catalog -> {}
            case TreeEntry.OfCatalogWords words -> {}
            case TreeEntry.OfCatalogProblem problem -> {}
            case TreeEntry.OfNote note -> {}
        }
    }

    /** Opens or shuts what a row can show below it. */
    void onFold(TreeEntry entry, boolean open) {
        switch (entry) {
            case TreeEntry.OfRegistry(RegistryNode node) -> node.expanded().set(open);
            case TreeEntry.OfFolder(RegistryNode node, String path) ->
                    node.fold(path, open, !model.filter().get().isBlank());
            case TreeEntry.OfCatalog catalog -> catalogs.fold(catalog.name(), open);
            default -> {}
        }
    }

    /** The registry's own row stays shut, since the catalog is what the user looks through. */
    private void onOpenListed(RepositoryName name) {
        inCatalog = true;
        onOpen(name);
        inCatalog = false;
    }

    /** What can be asked of one registry. */
    RegistryCommands commands() {
        return commands;
    }

    /** What is put elsewhere in the tree. */
    TreeMoves moves() {
        return moves;
    }

    OpenCatalogs catalogs() {
        return catalogs;
    }

    private void onOpen(RepositoryName name) {
        boolean there = navigator.location().repository().filter(name::equals).isPresent();
        if (!there) {
            navigator.go(new Location.AtRepository(name));
        }
    }

    /** Does what helps against the failure of a catalog. */
    void onCatalogRemedy(String name, Remedy remedy) {
        Runnable retry = () -> catalogs.refresh(name);
        catalogs.find(name)
                .flatMap(TreeCatalog::registry)
                .ifPresentOrElse(registry -> actions.help(registry, remedy, retry), retry);
    }

    /**
     * Fetches anew what a row belongs to.
     *
     * @return whether that is a list of the tree, not a repository
     */
    boolean refresh(TreeEntry entry) {
        switch (entry.root().orElse(null)) {
            case TreeRoot.OfRegistry(RegistryNode node)
                    when !(entry instanceof TreeEntry.OfRepository) ->
                    list(node);
            case TreeRoot.OfCatalog(String name) when !(entry instanceof TreeEntry.OfListed) ->
                    catalogs.refresh(name);
            case null, default -> {
                return false;
            }
        }
        return true;
    }

    void onCleanUp(RepositoryName repository) {
        actions.cleanUp(repository);
    }

    void onDeleteRepository(RepositoryName repository) {
        actions.deleteRepository(repository);
    }

    void onShowSample() {
        actions.showSample();
    }

    void onAdd() {
        actions.addRegistry();
    }
}
