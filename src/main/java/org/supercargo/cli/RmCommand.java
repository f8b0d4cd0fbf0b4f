package org.supercargo.cli;

import org.supercargo.cli.kit.ConsequenceLines;
import org.supercargo.cli.kit.InterruptedDeletions;
import org.supercargo.cli.kit.Interruption;
import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.service.Services;
import org.supercargo.service.deletion.Consent;
import org.supercargo.service.deletion.DeletionListener;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.service.deletion.plan.LookProgress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Removes one tag and nothing else, or on request a whole manifest; says first what goes. */
@Command(
        name = "rm",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Remove one tag, or delete a manifest with all its tags.",
        footer = {
            "",
            "Where the registry removes no single tags, --guarded pushes a small stand-in manifest",
            "to the tag and deletes that: the tag goes with it, its manifest and its other tags",
            "stay. It needs the right to push; webhooks, scanners and replication may see the",
            "stand-in, and who pulls the tag in that moment gets it. Everything is kept before, so",
            "that it is put back if something goes wrong."
        })
final class RmCommand extends ReferenceCommand {
    @Option(
            names = "--manifest",
            description = "Delete the manifest that the tag points to, with all its tags.")
    boolean manifest;

    @Option(
            names = "--guarded",
            description = "Remove a tag by way of a stand-in, where nothing else works. See below.")
    boolean guarded;

    @Option(names = "--yes", description = "Do it. Without this, only say what would go.")
    boolean yes;

    RmCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        new InterruptedDeletions(services.undo()).mention(output);
        boolean whole = manifest || reference.tag().isEmpty();
        DeletionVerb verb = whole ? DeletionVerb.DELETE_MANIFEST : DeletionVerb.UNTAG;
        DeletionPlan plan = services.delete().plan(verb, reference);
        if (!yes) {
            OptionalLong freed = services.delete().freedBytes(plan, LookProgress.NONE);
            preview(plan, freed, output);
            return;
        }
        Consent consent = guarded ? Consent.GUARDED_ORDER : Consent.BY_TAG_ONLY;
        try (var _ = Interruption.ofThisThread()) {
            DeletionReport report =
                    services.delete().run(plan, consent, DeletionListener.NONE).orThrow();
            report(plan, report, output);
        }
    }

    private void preview(DeletionPlan plan, OptionalLong freed, Output output) {
        if (options.json) {
            output.json(previewDocument(plan, freed));
            return;
        }
        if (plan.verb() == DeletionVerb.UNTAG) {
            output.line("Would remove only the tag " + plan.target() + ".");
            plan.stays().forEach(tag -> output.line("  stays: " + tag));
        } else {
            int tags = plan.goes().size();
            output.line("Would delete manifest " + digest(plan) + " and " + tags + " tag(s).");
            plan.goes().forEach(tag -> output.line("  " + tag));
        }
        if (plan.verb() == DeletionVerb.UNTAG && !plan.manifests().isEmpty()) {
            output.line("  deletes " + digest(plan) + ": this registry does so with the last tag");
        }
        new ConsequenceLines(output).before(plan, freed);
    }

    private static String digest(DeletionPlan plan) {
        return plan.steps().getFirst().digest().toString();
    }

    private void report(DeletionPlan plan, DeletionReport report, Output output) {
        report.failure().ifPresent(failure -> output.note(failure.getMessage()));
        report.surprises().forEach(output::note);
        if (options.json) {
            output.json(reportDocument(plan, report));
            return;
        }
        new ConsequenceLines(output).after(plan, report);
    }

    private Map<String, ?> previewDocument(DeletionPlan plan, OptionalLong freed) {
        return JsonDocuments.of(
                "reference", plan.target().toString(),
                "digest", digest(plan),
                "removed", texts(plan.goes()),
                "kept", texts(plan.stays()),
                "parents", texts(plan.consequences().parents()),
                "referrers", digests(plan.consequences().referrers()),
                "children", digests(plan.consequences().children()),
                "freedBytesAtMost", freed.isPresent() ? freed.getAsLong() : null,
                "done", false);
    }

    private Map<String, ?> reportDocument(DeletionPlan plan, DeletionReport report) {
        return JsonDocuments.of(
                "reference", plan.target().toString(),
                "digest", digest(plan),
                "removed", texts(report.removed()),
                "deleted", texts(report.deleted()),
                "kept", texts(report.kept()),
                "surprises", report.surprises(),
                "undo", report.journalId().orElse(null),
                "done", !report.unsettled());
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static List<String> digests(List<Descriptor> descriptors) {
        return texts(descriptors.stream().map(Descriptor::digest).toList());
    }
}
