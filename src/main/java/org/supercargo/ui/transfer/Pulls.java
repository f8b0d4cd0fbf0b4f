package org.supercargo.ui.transfer;

import org.supercargo.content.ContentException;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.Platform;
import org.supercargo.oci.Reference;
import org.supercargo.service.pull.PullDestination;
import org.supercargo.service.pull.PullResult;
import org.supercargo.service.pull.PullService;
import org.supercargo.task.Job;
import org.supercargo.task.JobProgress;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.kit.RemedyActions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/** The pulls that were begun, and what can be done when they have ended. */
public final class Pulls implements Followups {
    private static final String OCI = "oci:";

    /** What is pulled where; all platforms if none is named. */
    record Pull(Reference reference, Optional<Platform> platform, PullDestination destination) {}

    private final PullService service;
    private final Jobs jobs;
    private final Consumer<Path> folderOpener;
    private final RemedyActions actions;
    private final Map<Job<?>, Pull> begun = new WeakHashMap<>();
    private final Map<Job<?>, PullResult> done = new WeakHashMap<>();

    /**
     * @param folderOpener shows a folder outside of this program
     * @param actions does what helps where a pull has failed
     */
    public Pulls(
            PullService service, Jobs jobs, Consumer<Path> folderOpener, RemedyActions actions) {
        this.service = service;
        this.jobs = jobs;
        this.folderOpener = folderOpener;
        this.actions = actions;
    }

    Job<PullResult> start(Pull pull) {
        Job<PullResult> job = jobs.job(title(pull), progress -> run(pull, progress));
        begun.put(job, pull);
        // The strip shows the failure with its words, so nothing else has to be done about it.
        return job.onSuccess(result -> done.put(job, result))
                .onFailure(ContentException.class, failure -> {})
                .startShown();
    }

    private static String title(Pull pull) {
        Reference reference = pull.reference();
        String name =
                reference.repository().path()
                        + reference.tag().map(tag -> ":" + tag).orElse("")
                        + reference.digest().map(digest -> "@" + digest.shortForm()).orElse("")
                        + pull.platform().map(platform -> " (" + platform + ")").orElse("");
        return "Pull " + DisplayText.line(name) + " → " + words(pull.destination());
    }

    private static String words(PullDestination destination) {
        return switch (destination) {
            case PullDestination.Store() -> "local store";
            case PullDestination.Layout(Path folder) -> folder.getFileName() + " folder";
        };
    }

    private PullResult run(Pull pull, JobProgress progress) throws ContentException {
        PullResult result =
                service.pull(
                        pull.reference(), pull.platform(), pull.destination(), progress::bytes);
        progress.message(Format.bytes(result.bytes()) + ", verified, in " + folder(result));
        return result;
    }

    private static String folder(PullResult result) {
        String place = result.destination();
        return place.startsWith(OCI) ? place.substring(OCI.length()) : place;
    }

    @Override
    public List<Followup> of(Job<?> ended) {
        if (!begun.containsKey(ended)) {
            return List.of();
        }
        Optional<PullResult> result = Optional.ofNullable(done.get(ended));
        return result.map(this::afterSuccess)
                .orElseGet(() -> afterFailure(ended, begun.get(ended)));
    }

    private List<Followup> afterSuccess(PullResult result) {
        Path folder = Path.of(folder(result));
        return List.of(new Followup("pull-show", "Show folder", () -> folderOpener.accept(folder)));
    }

    private List<Followup> afterFailure(Job<?> ended, Pull pull) {
        List<Followup> followups = new ArrayList<>();
        ended.failure()
                .filter(ContentException.class::isInstance)
                .map(failure -> Remedy.of((ContentException) failure))
                .filter(remedy -> !(remedy instanceof Remedy.Retry))
                .ifPresent(remedy -> followups.add(help(remedy, ended, pull)));
        followups.add(new Followup("pull-again", "Pull again", () -> startAgain(ended, pull)));
        return followups;
    }

    private Followup help(Remedy remedy, Job<?> ended, Pull pull) {
        Runnable again = () -> startAgain(ended, pull);
        return new Followup(
                "pull-help",
                remedy.words(),
                () -> actions.help(pull.reference().registry(), remedy, again));
    }

    private void startAgain(Job<?> ended, Pull pull) {
        jobs.shown().remove(ended);
        start(pull);
    }
}
