package org.supercargo.cli;

import org.supercargo.cli.kit.CommonOptions;
import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.service.Services;
import org.supercargo.service.deletion.journal.KeptDeletion;
import org.supercargo.service.deletion.journal.Progress.State;
import org.supercargo.service.deletion.undo.UndoReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Takes a deletion back, or puts right one that was interrupted. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Take a deletion back: the same bytes under the same tags, while the registry still has"
                    + " the layers. A deletion that was interrupted is put right first."
        })
final class UndoCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "Which deletion, as --list names it; the latest if not given.")
    String id;

    @Option(names = "--list", description = "Only list what can be undone.")
    boolean list;

    @Mixin CommonOptions options = new CommonOptions();

    private final Services services;
    private final Output output;

    UndoCommand(Services services, Output output) {
        this.services = services;
        this.output = output;
    }

    @Override
    public Integer call() throws ContentException {
        List<KeptDeletion> interrupted = services.undo().interrupted();
        List<KeptDeletion> all = new ArrayList<>(interrupted);
        all.addAll(services.undo().undoable());
        if (list) {
            print(all);
            return 0;
        }
        KeptDeletion chosen = chosen(all);
        options.allow(chosen.repository().registry(), services.connections());
        UndoReport report =
                interrupted.contains(chosen)
                        ? services.undo().putRight(chosen.id())
                        : services.undo().undo(chosen.id());
        print(chosen, report);
        return report.problems().isEmpty() ? 0 : 1;
    }

    private KeptDeletion chosen(List<KeptDeletion> all) throws ContentException {
        return all.stream()
                .filter(deletion -> id == null || deletion.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ContentException.NotFound(
                                        Attempt.to("undo", "the journal"),
                                        "nothing of this kind is kept.",
                                        "See supercargo undo --list."));
    }

    private void print(List<KeptDeletion> all) {
        if (options.json) {
            output.json(Map.of("deletions", all.stream().map(UndoCommand::document).toList()));
            return;
        }
        for (KeptDeletion deletion : all) {
            String state = isInterrupted(deletion) ? "  (interrupted)" : "";
            output.line(deletion.id() + "  " + deletion.began() + "  " + deletion.title() + state);
        }
        if (all.isEmpty()) {
            output.note("There is nothing to undo.");
        }
    }

    private static boolean isInterrupted(KeptDeletion deletion) {
        return deletion.progress().state() == State.RUNNING;
    }

    private static Map<String, ?> document(KeptDeletion deletion) {
        return JsonDocuments.of(
                "id", deletion.id(),
                "repository", deletion.repository().toString(),
                "began", deletion.began().toString(),
                "interrupted", isInterrupted(deletion));
    }

    private void print(KeptDeletion deletion, UndoReport report) {
        report.problems().forEach(output::note);
        if (options.json) {
            output.json(
                    JsonDocuments.of(
                            "id", deletion.id(),
                            "restored", texts(report.tags()),
                            "manifests", texts(report.manifests()),
                            "stillGone", texts(report.stillGone()),
                            "problems", report.problems()));
            return;
        }
        report.tags().forEach(tag -> output.line("Restored " + report.repository().at(tag)));
        report.manifests().forEach(gone -> output.line("Restored " + report.repository().at(gone)));
        report.stillGone().forEach(tag -> output.line("Gone " + report.repository().at(tag)));
        if (!report.stillGone().isEmpty()) {
            output.note("To bring these back, too: supercargo undo " + deletion.id());
        }
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
