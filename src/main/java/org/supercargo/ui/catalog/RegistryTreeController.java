package org.supercargo.ui.catalog;

import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.ListingService;
import org.supercargo.service.RegistryLimit;
import org.supercargo.task.Job;
import org.supercargo.task.JobProgress;
import org.supercargo.task.Jobs;
import org.supercargo.ui.catalog.RegistryNode.State;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens registries one by one as the user asks for them, and shows their repositories as they come.
 */
public final class RegistryTreeController {
    private final ListingService listings;
    private final Jobs jobs;
    private final Navigator navigator;
    private final RegistryActions actions;
    private final RegistryTreeModel model = new RegistryTreeModel();
    private final TreeArranger arranger;

    public RegistryTreeController(
            ListingService listings, Jobs jobs, Navigator navigator, RegistryActions actions) {
        this.listings = listings;
        this.jobs = jobs;
        this.navigator = navigator;
        this.actions = actions;
        this.arranger = new TreeArranger(model, jobs);
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
    }

    private RegistryNode node(KnownRegistry known) {
        RegistryNode node = new RegistryNode(known, arranger::arrange);
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

    /** Narrows the tree to repositories that contain the text. */
    public void filter(String text) {
        model.registries().forEach(RegistryNode::openMatches);
        model.filter().set(text);
    }

    private void list(RegistryNode node) {
        var lister = new RepositoryLister(node);
        Job<Listing> job = jobs.job("List the repositories of " + node.name(), lister::run);
        lister.job = job;
        job.onSuccess(listing -> finish(node, job, lister.note(listing)))
                .onFailure(ContentException.class, failure -> fail(node, job, failure))
                .onEnd(() -> endUnexpected(node, job));
        node.begin(job);
        keepVisited(node);
        job.start();
    }

    /** Gives the pages of one listing to its node. */
    private final class RepositoryLister {
        private final RegistryNode node;
        private Job<Listing> job;
        private int unusable;

        RepositoryLister(RegistryNode node) {
            this.node = node;
        }

        Listing run(JobProgress progress) throws ContentException {
            return listings.repositories(node.name(), this::accept);
        }

        private boolean accept(List<String> paths) {
            List<String> page = paths.stream().filter(this::isUsable).toList();
            unusable += paths.size() - page.size();
            jobs.onForeground(
                    () -> {
                        if (node.isListedBy(job)) {
                            node.add(page);
                        }
                    });
            return !job.isCancelled();
        }

        private boolean isUsable(String path) {
            try {
                return !new RepositoryName(node.name(), path).path().isEmpty();
            } catch (InvalidNameException e) {
                return false;
            }
        }

        String note(Listing listing) {
            String odd =
                    unusable == 0 ? "" : unusable + " names that cannot be asked for are left out.";
            return listing.incompleteBecause().map(why -> why + " " + odd).orElse(odd).strip();
        }
    }

    private static void finish(RegistryNode node, Job<?> job, String note) {
        if (node.isListedBy(job)) {
            node.note().set(note);
            node.state().set(State.LISTED);
        }
    }

    private static void fail(RegistryNode node, Job<?> job, ContentException failure) {
        if (node.isListedBy(job)) {
            node.failure().set(Optional.of(failure));
            node.state().set(State.FAILED);
        }
    }

    /**
     * A failure that nobody expected is reported elsewhere; the row must not seem to load for ever.
     */
    private static void endUnexpected(RegistryNode node, Job<?> job) {
        if (node.isListedBy(job) && node.state().get() == State.LISTING) {
            node.state().set(State.UNOPENED);
        }
    }

    private void reveal(Location location) {
        location.registry()
                .flatMap(model::find)
                .ifPresent(
                        node -> {
                            node.expanded().set(true);
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
                .ifPresent(repository -> node.add(List.of(repository.path())));
    }

    void onOpen(TreeEntry entry) {
        switch (entry) {
            case TreeEntry.OfRegistry(RegistryNode node) ->
                    navigator.go(new Location.AtRegistry(node.name()));
            case TreeEntry.OfRepository repository -> onOpen(repository.name());
            case TreeEntry.OfProblem(RegistryNode node, ContentException failure) ->
                    navigator.go(new Location.AtRegistry(node.name()));
            case TreeEntry.OfFolder folder -> {}
            case TreeEntry.OfNote note -> {}
        }
    }

    /** Opens or shuts what a row can show below it. */
    void onFold(TreeEntry entry, boolean open) {
        switch (entry) {
            case TreeEntry.OfRegistry(RegistryNode node) -> node.expanded().set(open);
            case TreeEntry.OfFolder(RegistryNode node, String path) ->
                    node.fold(path, open, !model.filter().get().isBlank());
            default -> {}
        }
    }

    private void onOpen(RepositoryName name) {
        boolean there = navigator.location().repository().filter(name::equals).isPresent();
        if (!there) {
            navigator.go(new Location.AtRepository(name));
        }
    }

    void onRemedy(RegistryNode node, Remedy remedy) {
        actions.help(node.name(), remedy, () -> list(node));
    }

    void onRefresh(RegistryNode node) {
        list(node);
    }

    void onSignIn(RegistryNode node) {
        actions.signIn(node.name());
    }

    void onSignOut(RegistryNode node) {
        actions.signOut(node.name());
    }

    void onExplain(RegistryNode node) {
        actions.explainSignIn(node.name(), Optional.empty());
    }

    void onCreate(RegistryNode node) {
        actions.createRepository(node.name());
    }

    void onRemove(RegistryNode node) {
        actions.removeRegistry(node.name());
    }

    void onShowSample() {
        actions.showSample();
    }

    void onAdd() {
        actions.addRegistry();
    }
}
