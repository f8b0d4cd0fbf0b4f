package org.supercargo.cli;

import org.supercargo.cli.kit.AgeLimit;
import org.supercargo.cli.kit.ConsequenceLines;
import org.supercargo.cli.kit.InterruptedDeletions;
import org.supercargo.cli.kit.Interruption;
import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.content.ContentException;
import org.supercargo.service.Services;
import org.supercargo.service.cleanup.CleanupRules;
import org.supercargo.service.cleanup.TagPattern;
import org.supercargo.service.cleanup.TagSurvey;
import org.supercargo.service.cleanup.Verdict;
import org.supercargo.service.deletion.Consent;
import org.supercargo.service.deletion.DeletionListener;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.StepOutcome;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.LookProgress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Removes the tags of a repository that rules choose; says first which, and why. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Remove old tags by rules; without --yes, only say which and why.",
        footer = {
            "",
            "A tag goes if every rule that is given lets it go. Its manifest goes with it where no",
            "other tag and no index needs it. A tag whose age is not known is never old.",
            "",
            "Example: supercargo prune localhost:5000/team/api --match 'pr-.*' --older-than 30d"
        })
final class PruneCommand extends RepositoryCommand {
    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Keep the newest N images, by when they were made.")
    Integer keep;

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            converter = AgeLimit.class,
            description = "Remove only what is older: 90m, 36h, 30d, 6w.")
    Duration olderThan;

    @Option(
            names = "--match",
            paramLabel = "REGEX",
            description = "Remove only tags whose whole name fits; may be given again.")
    List<TagPattern> match = List.of();

    @Option(
            names = "--protect",
            paramLabel = "REGEX",
            description = "Keep tags whose whole name fits; may be given again.")
    List<TagPattern> protect = List.of();

    @Option(
            names = "--unshared",
            description =
                    "Remove only tags whose image no tag that stays points at: what latest or 1.4"
                            + " is by now keeps its other names, too.")
    boolean unshared;

    @Option(
            names = "--guarded",
            description =
                    "Where the registry removes no single tags, use a stand-in; see rm --help.")
    boolean guarded;

    @Option(names = "--yes", description = "Do it. Without this, only say what would go.")
    boolean yes;

    @Spec CommandSpec spec;

    PruneCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        new InterruptedDeletions(services.undo()).mention(output);
        CleanupRules rules = rules();
        try (var _ = Interruption.ofThisThread()) {
            TagSurvey survey =
                    services.cleanup().survey(repository, rules.needImages(), LookProgress.NONE);
            List<Verdict> verdicts = services.cleanup().judge(survey, rules);
            boolean any = verdicts.stream().anyMatch(Verdict::goes);
            Optional<DeletionPlan> plan =
                    any
                            ? Optional.of(
                                    services.cleanup()
                                            .plan(repository, verdicts, LookProgress.NONE))
                            : Optional.empty();
            survey.incompleteBecause()
                    .ifPresent(why -> output.note("Tags may be missing here: " + why));
            if (yes && plan.isPresent()) {
                remove(plan.get(), verdicts, services, output);
            } else {
                preview(plan, verdicts, services, output);
            }
        }
    }

    private CleanupRules rules() {
        if (keep != null && keep < 0) {
            throw new ParameterException(spec.commandLine(), "--keep takes a number from 0 on.");
        }
        var rules =
                new CleanupRules(
                        keep == null ? OptionalInt.empty() : OptionalInt.of(keep),
                        Optional.ofNullable(olderThan),
                        match,
                        protect,
                        unshared);
        if (!rules.chooseAnything()) {
            throw new ParameterException(
                    spec.commandLine(), "Give at least one of --keep, --older-than and --match.");
        }
        return rules;
    }

    private void preview(
            Optional<DeletionPlan> plan, List<Verdict> verdicts, Services services, Output output)
            throws ContentException {
        if (options.json) {
            output.json(document(verdicts, List.of(), Optional.empty(), false));
            return;
        }
        verdicts.forEach(verdict -> output.line(line(verdict)));
        long going = verdicts.stream().filter(Verdict::goes).count();
        output.line("%d of %d tags would go.".formatted(going, verdicts.size()));
        if (plan.isPresent()) {
            OptionalLong freed = services.delete().freedBytes(plan.get(), LookProgress.NONE);
            new ConsequenceLines(output).before(plan.get(), freed);
        }
    }

    private static String line(Verdict verdict) {
        return "%s  %s  (%s)"
                .formatted(
                        verdict.goes() ? "goes " : "stays",
                        verdict.about().tag(),
                        verdict.because());
    }

    private void remove(DeletionPlan plan, List<Verdict> verdicts, Services services, Output output)
            throws ContentException {
        Consent consent = guarded ? Consent.GUARDED_ORDER : Consent.BY_TAG_ONLY;
        DeletionReport report =
                services.delete().run(plan, consent, DeletionListener.NONE).orThrow();
        List<StepOutcome> failed =
                report.outcomes().stream().filter(o -> o.failure().isPresent()).toList();
        failed.forEach(outcome -> output.note(outcome.failure().orElseThrow().getMessage()));
        report.surprises().forEach(output::note);
        if (options.json) {
            List<String> removed = report.removed().stream().map(Object::toString).toList();
            output.json(document(verdicts, removed, report.journalId(), failed.isEmpty()));
        } else {
            new ConsequenceLines(output).after(plan, report);
        }
        if (!failed.isEmpty()) {
            throw failed.getFirst().failure().orElseThrow();
        }
    }

    private Map<String, ?> document(
            List<Verdict> verdicts, List<String> removed, Optional<String> undo, boolean done) {
        return JsonDocuments.of(
                "repository", repository.toString(),
                "tags", verdicts.stream().map(PruneCommand::row).toList(),
                "removed", removed,
                "undo", undo.orElse(null),
                "done", done);
    }

    private static Map<String, ?> row(Verdict verdict) {
        return JsonDocuments.of(
                "tag", verdict.about().tag().name(),
                "goes", verdict.goes(),
                "because", verdict.because(),
                "created", verdict.about().created().map(Object::toString).orElse(null));
    }
}
