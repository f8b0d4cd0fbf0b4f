package org.supercargo.ui.tags;

import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.ListedManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.InspectService;
import org.supercargo.service.ListingService;
import org.supercargo.service.Outage;
import org.supercargo.service.seen.SeenNames;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.tags.TagsModel.State;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the tags of a repository into the model as they come, and then their details. */
final class TagLoader {
    private final ListingService listings;
    private final InspectService inspection;
    private final TagSightings sightings;
    private final InstantSource clock;
    private final Jobs jobs;
    private final TagsModel model;
    private final TagArranger arranger;
    private Optional<Job<Listing>> listing = Optional.empty();
    private Optional<TagDetails> details = Optional.empty();

    TagLoader(
            ListingService listings,
            InspectService inspection,
            TagSightings sightings,
            InstantSource clock,
            Jobs jobs,
            TagsModel model,
            TagArranger arranger) {
        this.listings = listings;
        this.inspection = inspection;
        this.sightings = sightings;
        this.clock = clock;
        this.jobs = jobs;
        this.model = model;
        this.arranger = arranger;
    }

    void clear() {
        listing.ifPresent(Job::cancel);
        details.ifPresent(TagDetails::stop);
        sightings.flush();
        listing = Optional.empty();
        details = Optional.empty();
        model.rows().clear();
        model.opened().clear();
        model.total().set(0);
        model.read().set(0);
        arranger.clear();
        model.note().set("");
        model.failure().set(Optional.empty());
        model.repository().set(Optional.empty());
        model.state().set(State.NOTHING);
    }

    /** Forgets what was there and lists the repository. */
    void list(RepositoryName repository) {
        clear();
        TagDetails fetching =
                begin(repository, row -> inspection.summarize(repository, row.tag(), row.listed()));
        model.repository().set(Optional.of(repository));
        model.state().set(State.LISTING);
        Job<Listing> job =
                jobs.job(
                        "List the tags of " + repository,
                        progress -> listings.tags(repository, pages(fetching)));
        listing = Optional.of(job);
        job.onSuccess(this::finish)
                .onFailure(ContentException.class, failure -> recallOrFail(repository, failure))
                .onEnd(() -> endUnexpected(fetching))
                .start();
    }

    /** Ends the list where it is; what came of it stays. */
    void stop() {
        if (model.state().get() == State.LISTING) {
            listing.ifPresent(Job::cancel);
            finish(Listing.incomplete("Stopped. There may be more tags."));
        }
    }

    private TagDetails begin(RepositoryName repository, TagDetails.Reader reader) {
        TagDetails fetching = new TagDetails(reader, jobs, repository, this::learn);
        details = Optional.of(fetching);
        return fetching;
    }

    /** What came before a failure stays in sight, in place of what was seen before. */
    private void recallOrFail(RepositoryName repository, ContentException failure) {
        if (Outage.is(failure) && model.rows().isEmpty()) {
            recall(repository, failure);
        } else {
            fail(failure);
        }
    }

    /** Shows what was seen before of a registry that is out of reach, and how old that is. */
    private void recall(RepositoryName repository, ContentException failure) {
        TagDetails remembered = begin(repository, sightings.reader(repository, failure));
        jobs.job("Recall the tags of " + repository, progress -> listings.seenTags(repository))
                .onSuccess(
                        seen -> {
                            if (isCurrent(remembered)) {
                                seen.ifPresentOrElse(
                                        names -> show(remembered, names, failure),
                                        () -> fail(failure));
                            }
                        })
                .start();
    }

    private void show(TagDetails remembered, SeenNames seen, ContentException failure) {
        pages(remembered).accept(seen.names());
        String age = Format.age(seen.at(), clock.instant());
        jobs.onForeground(
                () ->
                        finish(
                                Listing.incomplete(
                                        "Seen " + age + ", not now: " + failure.getMessage())));
    }

    private PageSink pages(TagDetails fetching) {
        return new TagPages(page -> add(fetching, page), told -> tell(fetching, told));
    }

    private void add(TagDetails fetching, List<TagRow> page) {
        jobs.onForeground(
                () -> {
                    if (isCurrent(fetching)) {
                        model.rows().addAll(page);
                        model.total().set(model.rows().size());
                        arranger.rowsCame();
                        fetching.add(page);
                    }
                });
    }

    /** Takes in what the list told only after its names. */
    private void tell(TagDetails fetching, Map<Tag, ListedManifest> told) {
        jobs.onForeground(
                () -> {
                    if (isCurrent(fetching)) {
                        for (TagRow row : model.rows()) {
                            Optional.ofNullable(told.get(row.tag())).ifPresent(row::tell);
                        }
                        arranger.detailsRead();
                    }
                });
    }

    private boolean isCurrent(TagDetails fetching) {
        return details.filter(current -> current == fetching).isPresent();
    }

    /** Takes in what was read of some rows. */
    private void learn(List<TagDetails.Read> read) {
        read.forEach(one -> one.row().learn(one.details()));
        model.read().set(model.read().get() + read.size());
        sightings.add(read);
        arranger.detailsRead();
    }

    private void finish(Listing result) {
        model.note().set(result.incompleteBecause().orElse(""));
        model.state().set(State.LISTED);
        arranger.arrange();
        details.ifPresent(TagDetails::readRest);
    }

    /** What came before a failure stays in sight. */
    private void fail(ContentException failure) {
        if (!model.rows().isEmpty()) {
            finish(Listing.incomplete(failure.getMessage()));
            return;
        }
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
}
