package org.supercargo.cli;

import org.supercargo.cli.kit.InterruptedDeletions;
import org.supercargo.cli.kit.Interruption;
import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.content.ContentException;
import org.supercargo.service.RepositoryRemoval;
import org.supercargo.service.Services;
import org.supercargo.service.deletion.DeletionListener;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.LookProgress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deletes a repository with everything in it; says first what that is. */
@Command(
        name = "rm-repository",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Delete a repository: by a call of the registry where it has one, else everything"
                        + " in it.")
final class RmRepositoryCommand extends RepositoryCommand {
    @Option(names = "--yes", description = "Do it. Without this, only say what would go.")
    boolean yes;

    RmRepositoryCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        new InterruptedDeletions(services.undo()).mention(output);
        if (!yes) {
            preview(services, output);
            return;
        }
        try (var _ = Interruption.ofThisThread()) {
            report(services.removal().remove(repository, DeletionListener.NONE), output);
        }
    }

    private void preview(Services services, Output output) throws ContentException {
        Optional<DeletionPlan> plan = services.removal().plan(repository, LookProgress.NONE);
        boolean whole = services.removal().deletesWhole(repository.registry());
        List<String> tags =
                plan.map(known -> known.goes().stream().map(Object::toString).toList())
                        .orElse(List.of());
        if (options.json) {
            output.json(document(tags, whole, false));
            return;
        }
        output.line(
                whole
                        ? "Would delete " + repository + " as a whole, which cannot be undone."
                        : "Would delete everything in " + repository + "; its name may stay.");
        tags.forEach(tag -> output.line("  " + tag));
        output.note("Nothing was changed. Add --yes to do it.");
    }

    private void report(RepositoryRemoval removal, Output output) throws ContentException {
        List<String> removed =
                removal.reports().stream()
                        .flatMap(report -> report.removed().stream())
                        .map(Object::toString)
                        .toList();
        if (options.json) {
            output.json(document(removed, removal.whole(), removal.isDone()));
        } else {
            removed.forEach(tag -> output.line("Removed " + tag));
            output.line(removal.whole() ? "Deleted " + repository : "Emptied " + repository);
        }
        removal.remark().ifPresent(output::note);
        for (var report : removal.reports()) {
            report.surprises().forEach(output::note);
            report.journalId()
                    .ifPresent(id -> output.note("Take it back with: supercargo undo " + id));
        }
        for (var report : removal.reports()) {
            if (report.failure().isPresent()) {
                throw report.failure().get();
            }
        }
    }

    private Map<String, ?> document(List<String> tags, boolean whole, boolean done) {
        return JsonDocuments.of(
                "repository", repository.toString(),
                "tags", tags,
                "whole", whole,
                "done", done);
    }
}
