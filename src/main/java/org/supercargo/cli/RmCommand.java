package org.supercargo.cli;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Tag;
import org.supercargo.service.Services;
import org.supercargo.service.deletion.DeletionPlan;
import org.supercargo.service.deletion.DeletionReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;

/** Removes one tag and nothing else, or on request a whole manifest; says first what goes. */
@Command(
        name = "rm",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Remove one tag, or delete a manifest with all its tags.")
final class RmCommand extends ReferenceCommand {
    @Option(
            names = "--manifest",
            description = "Delete the manifest that the tag points to, with all its tags.")
    boolean manifest;

    @Option(names = "--yes", description = "Do it. Without this, only say what would go.")
    boolean yes;

    RmCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        DeletionPlan plan = services.delete().plan(reference);
        boolean whole = manifest || plan.tag().isEmpty();
        if (!yes) {
            preview(plan, whole, output);
            return;
        }
        report(
                plan,
                whole ? services.delete().deleteManifest(plan) : services.delete().untag(plan),
                output);
    }

    private void preview(DeletionPlan plan, boolean whole, Output output) {
        if (options.json) {
            output.json(
                    document(
                            plan,
                            whole ? plan.allTags() : plan.tag().stream().toList(),
                            List.of(),
                            false));
            return;
        }
        output.line(
                whole
                        ? "Would delete manifest "
                                + plan.digest()
                                + " and "
                                + plan.allTags().size()
                                + " tag(s)."
                        : "Would remove only the tag " + plan.target() + ".");
        if (whole) {
            plan.allTags().forEach(tag -> output.line("  " + tag));
            plan.parents().forEach(tag -> output.line("  breaks the index " + tag));
            plan.referrers().forEach(referrer -> output.line("  orphans " + referrer.digest()));
        } else if (plan.untaggingDeletes()) {
            output.line("  deletes " + plan.digest() + ": this registry does so with the last tag");
        }
        plan.incompleteBecause().ifPresent(why -> output.note("More may be affected: " + why));
        output.note("Nothing was changed. Add --yes to do it.");
    }

    private void report(DeletionPlan plan, DeletionReport report, Output output) {
        if (options.json) {
            output.json(document(plan, report.removed(), report.kept(), true));
        } else {
            report.removed().forEach(tag -> output.line("Removed " + plan.repository().at(tag)));
            if (plan.tag().isEmpty()) {
                output.line("Deleted " + plan.target());
            }
        }
        report.surprises().forEach(output::note);
    }

    private Object names(List<Tag> tags) {
        return tags.stream().map(Tag::name).toList();
    }

    private Map<String, ?> document(
            DeletionPlan plan, List<Tag> removed, List<Tag> kept, boolean done) {
        return JsonDocuments.of(
                "reference", plan.target().toString(),
                "digest", plan.digest().toString(),
                "removed", names(removed),
                "kept", names(kept),
                "done", done);
    }
}
