package org.supercargo.cli.kit;

import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.plan.Consequences;
import org.supercargo.service.deletion.plan.DeletionPlan;

import java.util.OptionalLong;

/** Prints what deleting brings with it, and how it is taken back. */
public record ConsequenceLines(Output output) {
    /**
     * @param freed at most so many bytes; empty if they are not counted
     */
    public void before(DeletionPlan plan, OptionalLong freed) {
        Consequences consequences = plan.consequences();
        consequences.parents().forEach(tag -> output.line("  breaks the index " + tag));
        consequences.referrers().forEach(r -> output.line("  orphans " + r.digest()));
        consequences
                .children()
                .forEach(child -> output.line("  stays, without a tag: " + child.digest()));
        freed.ifPresent(bytes -> output.line(freedWords(bytes)));
        plan.incompleteBecause().ifPresent(why -> output.note("More may be affected: " + why));
        output.note("Nothing was changed. Add --yes to do it.");
    }

    private static String freedWords(long bytes) {
        return bytes == 0
                ? "Nothing would be freed: other tags need all of it."
                : "At most " + bytes + " bytes would be freed, once the registry collects garbage.";
    }

    public void after(DeletionPlan plan, DeletionReport report) {
        report.removed().forEach(tag -> output.line("Removed " + plan.repository().at(tag)));
        report.deleted().forEach(gone -> output.line("Deleted " + plan.repository().at(gone)));
        report.journalId()
                .ifPresent(
                        id ->
                                output.note(
                                        report.unsettled()
                                                ? "Put it right with: supercargo undo " + id
                                                : "Take it back with: supercargo undo " + id));
    }
}
