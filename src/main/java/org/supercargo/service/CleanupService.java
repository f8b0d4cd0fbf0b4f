package org.supercargo.service;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.DigestMismatch;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.Listing;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.service.cleanup.CleanupRules;
import org.supercargo.service.cleanup.TagAge;
import org.supercargo.service.cleanup.TagSurvey;
import org.supercargo.service.cleanup.Verdict;
import org.supercargo.service.deletion.DeleteService;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.service.deletion.plan.LookProgress;
import org.supercargo.service.tags.ManifestSummary;
import org.supercargo.transfer.Workers;
import org.supercargo.transfer.Workers.Step;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Cleans up a repository by rules: looks at its tags, judges them, and plans what is to be done for
 * those that go. The plan is run as every other.
 */
public final class CleanupService {
    /** Builds that are to come out the same each time write a date of the seventies. */
    private static final Instant REAL = Instant.parse("1990-01-01T00:00:00Z");

    private static final Comparator<TagAge> NEWEST_FIRST =
            Comparator.comparing(
                            (TagAge age) -> age.created().orElse(Instant.MIN),
                            Comparator.reverseOrder())
                    .thenComparing(TagAge::tag);

    private final ListingService listing;
    private final InspectService inspect;
    private final DeleteService delete;
    private final InstantSource clock;

    public CleanupService(
            ListingService listing,
            InspectService inspect,
            DeleteService delete,
            InstantSource clock) {
        this.listing = listing;
        this.inspect = inspect;
        this.delete = delete;
        this.clock = clock;
    }

    /**
     * Looks at all tags of a repository, the newest first where ages are read. An image that cannot
     * be read has no known age.
     *
     * @param withImages whether to read which images these are and when they were made, a few
     *     requests for each new image
     * @param progress is told how far it is
     */
    public TagSurvey survey(RepositoryName repository, boolean withImages, LookProgress progress)
            throws ContentException {
        Set<String> names = new LinkedHashSet<>();
        Listing listed =
                listing.tags(
                        repository,
                        page -> {
                            names.addAll(page);
                            return true;
                        });
        List<Tag> tags = names.stream().filter(Tag::isListable).map(Tag::new).toList();
        return new TagSurvey(
                withImages
                        ? ages(repository, tags, progress)
                        : tags.stream().map(TagAge::unknown).toList(),
                listed.incompleteBecause());
    }

    private List<TagAge> ages(RepositoryName repository, List<Tag> tags, LookProgress progress)
            throws ContentException {
        AtomicInteger done = new AtomicInteger();
        List<Step<Optional<TagAge>, ContentException>> steps = new ArrayList<>(tags.size());
        for (Tag tag : tags) {
            steps.add(
                    () -> {
                        Optional<TagAge> age = age(repository, tag);
                        progress.looked(done.incrementAndGet(), tags.size());
                        return age;
                    });
        }
        try {
            return Workers.runAll(steps).stream()
                    .flatMap(Optional::stream)
                    .sorted(NEWEST_FIRST)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContentException.Cancelled(
                    Attempt.to("look at " + repository, repository.registry().host())
                            .inRepository(repository.path()));
        }
    }

    /** Empty for a tag that went in the meantime. */
    private Optional<TagAge> age(RepositoryName repository, Tag tag) throws ContentException {
        try {
            ManifestSummary summary = inspect.summarize(repository, tag);
            Optional<Instant> made = summary.created().filter(REAL::isBefore);
            return Optional.of(new TagAge(tag, Optional.of(summary.digest()), made));
        } catch (NotFound e) {
            return Optional.empty();
        } catch (UnexpectedAnswer | DigestMismatch e) {
            return Optional.of(TagAge.unknown(tag));
        }
    }

    /** Says of each tag whether it goes, and why. */
    public List<Verdict> judge(TagSurvey survey, CleanupRules rules) {
        return rules.judge(survey.tags(), clock.instant());
    }

    /**
     * Plans what is to be done for the tags that go: a manifest is deleted where no tag and no
     * index needs it any more, else only the tag is removed.
     *
     * @param verdicts of which at least one lets its tag go
     */
    public DeletionPlan plan(
            RepositoryName repository, List<Verdict> verdicts, LookProgress progress)
            throws ContentException {
        List<Selector> going = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict.goes()) {
                going.add(verdict.about().tag());
            }
        }
        return delete.plan(DeletionVerb.CLEAN_UP, repository, going, progress);
    }
}
