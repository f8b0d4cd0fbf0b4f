package org.supercargo.ui.tags;

import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.InspectService;
import org.supercargo.service.ListingService;
import org.supercargo.service.RegistryLimit;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.ui.catalog.RegistryActions;
import org.supercargo.ui.catalog.Remedy;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Permission;
import org.supercargo.ui.kit.PullCommand;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;
import org.supercargo.ui.tags.TagsModel.State;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows the tags of the repository that the window is at. */
public final class TagsController {
    private final ListingService listings;
    private final InspectService inspection;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Navigator navigator;
    private final Clipboards clipboards;
    private final TagActions tagActions;
    private final RegistryActions registryActions;
    private final TagsModel model = new TagsModel();
    private Optional<Job<Listing>> listing = Optional.empty();
    private Optional<TagDetails> details = Optional.empty();

    public TagsController(
            ListingService listings,
            InspectService inspection,
            Jobs jobs,
            InstantSource clock,
            Navigator navigator,
            Clipboards clipboards,
            TagActions tagActions,
            RegistryActions registryActions) {
        this.listings = listings;
        this.inspection = inspection;
        this.jobs = jobs;
        this.clock = clock;
        this.navigator = navigator;
        this.clipboards = clipboards;
        this.tagActions = tagActions;
        this.registryActions = registryActions;
        navigator.locationProperty().subscribe(this::follow);
    }

    /** A new view of the table. */
    public TagsView view() {
        return new TagsView(model, this, clock);
    }

    TagsModel model() {
        return model;
    }

    private void follow(Location location) {
        if (!location.repository().equals(model.repository().get())) {
            location.repository().ifPresentOrElse(this::list, this::clear);
        }
        learnLimits();
        model.shown()
                .set(
                        location instanceof Location.AtManifest(Reference reference)
                                        && reference.digest().isEmpty()
                                ? reference.tag()
                                : Optional.empty());
    }

    /** Lists the tags of the repository anew, if it is the one that is shown. */
    public void refresh(RepositoryName repository) {
        if (model.repository().get().filter(repository::equals).isPresent()) {
            list(repository);
        }
    }

    private void clear() {
        listing.ifPresent(Job::cancel);
        details.ifPresent(TagDetails::stop);
        listing = Optional.empty();
        details = Optional.empty();
        model.rows().clear();
        model.note().set("");
        model.failure().set(Optional.empty());
        model.repository().set(Optional.empty());
        model.state().set(State.NOTHING);
    }

    private void list(RepositoryName repository) {
        boolean other = !model.repository().get().equals(Optional.of(repository));
        clear();
        if (other) {
            model.filter().set("");
        }
        TagDetails fetching = new TagDetails(inspection, jobs, repository);
        details = Optional.of(fetching);
        model.repository().set(Optional.of(repository));
        model.state().set(State.LISTING);
        Job<Listing> job =
                jobs.job(
                        "List the tags of " + repository,
                        progress -> listings.tags(repository, names -> accept(fetching, names)));
        listing = Optional.of(job);
        job.onSuccess(this::finish)
                .onFailure(ContentException.class, this::fail)
                .onEnd(() -> endUnexpected(fetching))
                .start();
    }

    private boolean accept(TagDetails fetching, List<String> names) {
        List<TagRow> page = new ArrayList<>(names.size());
        for (String name : names) {
            tag(name).map(TagRow::new).ifPresent(page::add);
        }
        jobs.onForeground(
                () -> {
                    if (isCurrent(fetching)) {
                        model.rows().addAll(page);
                        fetching.add(page);
                    }
                });
        return !Thread.currentThread().isInterrupted();
    }

    private static Optional<Tag> tag(String name) {
        try {
            return Optional.of(new Tag(name));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private boolean isCurrent(TagDetails fetching) {
        return details.filter(current -> current == fetching).isPresent();
    }

    /** What later answers showed is taken in whenever there is a reason to look. */
    private void learnLimits() {
        model.limits()
                .setAll(
                        model.repository()
                                .get()
                                .map(name -> registryActions.limits(name.registry()))
                                .orElse(List.of()));
    }

    private void finish(Listing result) {
        learnLimits();
        model.note().set(result.incompleteBecause().orElse(""));
        model.state().set(State.LISTED);
    }

    private void fail(ContentException failure) {
        model.failure().set(Optional.of(failure));
        model.state().set(State.FAILED);
    }

    /**
     * A failure that nobody expected is reported elsewhere; the pane must not seem to load for
     * ever.
     */
    private void endUnexpected(TagDetails fetching) {
        if (isCurrent(fetching) && model.state().get() == State.LISTING) {
            model.state().set(State.LISTED);
        }
    }

    void onShown(TagRow row) {
        details.ifPresent(fetching -> fetching.onShown(row));
    }

    void onHidden(TagRow row) {
        details.ifPresent(fetching -> fetching.onHidden(row));
    }

    void onSelect(TagRow row) {
        navigator.go(new Location.AtManifest(reference(row)));
    }

    void onRefresh() {
        model.repository().get().ifPresent(this::list);
    }

    void onRemedy(Remedy remedy) {
        RepositoryName repository = model.repository().get().orElseThrow();
        switch (remedy) {
            case Remedy.SignIn() -> registryActions.signIn(repository.registry());
            case Remedy.Allow(Permission permission) ->
                    registryActions.allow(repository.registry(), permission);
            case Remedy.Retry() -> list(repository);
        }
    }

    void onExplain() {
        RepositoryName repository = model.repository().get().orElseThrow();
        registryActions.explainSignIn(repository.registry(), Optional.of(repository.path()));
    }

    void onCopyReferences(List<TagRow> rows) {
        clipboards.copy(lines(rows.stream().map(row -> reference(row).toString()).toList()));
    }

    void onCopyDigestReferences(List<TagRow> rows) {
        clipboards.copy(
                lines(
                        rows.stream()
                                .flatMap(row -> row.digest().stream())
                                .map(digest -> repository().at(digest).toString())
                                .toList()));
    }

    void onCopyPullCommands(List<TagRow> rows, PullCommand command) {
        clipboards.copy(
                lines(rows.stream().map(row -> command.commandFor(reference(row))).toList()));
    }

    void onPull(TagRow row) {
        tagActions.pull(reference(row));
    }

    void onUntag(TagRow row) {
        againstUntagging()
                .ifPresentOrElse(
                        limit -> model.note().set(limit.meaning()),
                        () -> tagActions.untag(reference(row)));
    }

    /** Why no single tag can be removed here; empty unless that is known. */
    Optional<RegistryLimit> againstUntagging() {
        learnLimits();
        return model.repository().get().flatMap(r -> tagActions.againstUntagging(r.registry()));
    }

    /** Why no manifest can be deleted here; empty unless that is known. */
    Optional<RegistryLimit> againstDeleting() {
        return model.repository().get().flatMap(r -> tagActions.againstDeleting(r.registry()));
    }

    void onDeleteManifest(TagRow row) {
        tagActions.deleteManifest(reference(row));
    }

    private Reference reference(TagRow row) {
        return repository().at(row.tag());
    }

    private RepositoryName repository() {
        return model.repository().get().orElseThrow();
    }

    private static String lines(List<String> texts) {
        return texts.stream().collect(Collectors.joining("\n"));
    }
}
