package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.content.DigestCache;
import org.supercargo.content.Registries;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.service.deletion.journal.Journal;
import org.supercargo.service.deletion.journal.JournalEntry;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionPlanner;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.service.deletion.plan.FreedBytes;
import org.supercargo.service.deletion.plan.LookProgress;
import org.supercargo.service.deletion.plan.RepositoryLook;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/**
 * Deletes tags and manifests after a plan that says what goes. Nothing is deleted that the plan did
 * not name, everything is kept in the journal before the first request goes out, and what is
 * reported afterwards is what the registry then really answers.
 */
public final class DeleteService {
    private static final long CACHE_BYTES = 64L << 20;

    private final Registries registries;
    private final Journal journal;
    private final StandIns standIns;
    private final DigestCache<RawManifest> manifests =
            new DigestCache<>(CACHE_BYTES, manifest -> manifest.bytes().length);

    public DeleteService(Registries registries, Journal journal, InstantSource clock) {
        this.registries = registries;
        this.journal = journal;
        this.standIns = new StandIns(clock);
    }

    /** Finds out what deleting one thing would do. Changes nothing. */
    public DeletionPlan plan(DeletionVerb verb, Reference target) throws ContentException {
        return plan(verb, target.repository(), List.of(target.selector()), LookProgress.NONE);
    }

    /**
     * Finds out what deleting many things of one repository would do, with one look at its tags.
     * Changes nothing.
     *
     * @param targets tags, or digests too where manifests are deleted; at least one
     * @param progress is told how far it is
     * @throws ContentException.NotFound if none of the targets is there
     */
    public DeletionPlan plan(
            DeletionVerb verb,
            RepositoryName repository,
            List<Selector> targets,
            LookProgress progress)
            throws ContentException {
        RepositoryContent content = registries.repository(repository);
        return new DeletionPlanner(content, look(content, progress)).plan(verb, targets);
    }

    /**
     * Counts the bytes that nothing else in the repository would hold any more, by reading the
     * manifests of all its tags. The registry frees them when it collects garbage, if it does.
     *
     * @return at most so many bytes; empty at Docker Hub, where each manifest that is read counts
     *     against the user's limit of pulls
     */
    public OptionalLong freedBytes(DeletionPlan plan, LookProgress progress)
            throws ContentException {
        if (plan.repository().registry().isDockerHub()) {
            return OptionalLong.empty();
        }
        RepositoryLook look = look(registries.repository(plan.repository()), progress);
        return OptionalLong.of(new FreedBytes(plan, look).count());
    }

    /**
     * Does what the plan says and the user has agreed to. A step that fails is in the report and
     * stops no other; an interruption stops the run between two steps.
     *
     * @throws ContentException if it could not begin; nothing has changed then
     */
    public DeletionReport run(DeletionPlan plan, Consent consent, DeletionListener listener)
            throws ContentException {
        RepositoryContent content = registries.repository(plan.repository());
        RepositoryLook look = look(content, LookProgress.NONE);
        List<StepOutcome> changed = new FreshLook(plan, content, look).changedSteps();
        try (JournalEntry entry =
                journal.begin(plan.repository(), plan.steps(), plan.kept().values())) {
            Untagging untagging = new Untagging(content, entry, consent, standIns);
            List<StepOutcome> outcomes =
                    new DeletionRun(content, plan, untagging, listener).run(changed);
            return Shielded.run(() -> new RunEnd(plan, content, look, entry).report(outcomes));
        }
    }

    private RepositoryLook look(RepositoryContent content, LookProgress progress) {
        return new RepositoryLook(content, manifests, progress);
    }
}
