package org.supercargo.ui.deletion;

import org.supercargo.oci.Digest;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.journal.KeptDeletion;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.service.deletion.undo.UndoReport;
import org.supercargo.ui.kit.Format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The sentences of the deletion dialogs. */
final class DeletionWords {
    private static final int NAMED = 3;

    private DeletionWords() {}

    static String title(DeletionVerb verb) {
        return verb == DeletionVerb.UNTAG ? "Untag" : "Delete manifest";
    }

    /** What the user is about to do to what, in one line. */
    static String question(DeletionModel model) {
        Reference target = model.target();
        return model.verb() == DeletionVerb.UNTAG
                ? "Remove the tag " + tagOf(target) + " and no other?"
                : "Delete this manifest and everything that points at it?";
    }

    private static String tagOf(Reference target) {
        return target.tag().map(Tag::name).map(DisplayText::quote).orElse("");
    }

    static String jobTitle(DeletionModel model) {
        String verb = model.verb() == DeletionVerb.UNTAG ? "Untag " : "Delete ";
        return verb + DisplayText.line(shortForm(model.target()), 120);
    }

    private static String shortForm(Reference target) {
        String path = target.repository().path();
        return target.tag()
                .map(tag -> path + ":" + tag)
                .or(() -> target.digest().map(digest -> path + "@" + digest.shortForm()))
                .orElse(path);
    }

    /** What stays after untagging. */
    static String whatStays(DeletionPlan plan) {
        List<Tag> others = plan.stays();
        if (!plan.manifests().isEmpty()) {
            return "No other tag points to this manifest, and this registry deletes a manifest with"
                    + " its last tag: the whole image goes.";
        }
        if (others.isEmpty()) {
            return "No other tag points to this manifest. It stays, but only by its digest, until"
                    + " the registry cleans up.";
        }
        return "The manifest stays, and so "
                + (others.size() == 1
                        ? "does the other tag"
                        : "do the other " + tags(others.size()))
                + " on it: "
                + names(others)
                + ".";
    }

    /** The verb and the count, for the button. */
    static String confirm(DeletionVerb verb, Optional<DeletionPlan> plan) {
        int count = plan.map(known -> known.goes().size()).orElse(0);
        return verb == DeletionVerb.UNTAG || count == 0
                ? title(verb)
                : title(verb) + " and " + tags(count);
    }

    static String goWithIt(int tagCount) {
        return tagCount == 1 ? "This tag goes with it:" : "These " + tagCount + " tags go with it:";
    }

    static String breaks(int parentCount) {
        return parentCount == 1
                ? "This tag is an index that contains it and would break:"
                : "These " + parentCount + " tags are indexes that contain it and would break:";
    }

    static String loseSubject(int referrerCount) {
        return referrerCount == 1
                ? "This refers to it and would be left behind:"
                : "These " + referrerCount + " refer to it and would be left behind:";
    }

    static String stayBelow(int childCount) {
        return childCount == 1
                ? "This manifest below it stays by its digest, until the registry cleans up:"
                : "These "
                        + childCount
                        + " manifests below it stay by their digests, until the registry cleans"
                        + " up:";
    }

    static String removesNoTags(RegistryName registry) {
        return registry + " removes no single tags.";
    }

    /** What the registry may free, with what that depends on. */
    static String freed(OptionalLong bytes) {
        if (bytes.isEmpty()) {
            return "";
        }
        return bytes.getAsLong() == 0
                ? "Nothing is freed: other tags need all of it."
                : "At most "
                        + Format.bytes(bytes.getAsLong())
                        + " are freed, once the registry collects garbage.";
    }

    /** What is not as it should be after deleting, why first. */
    static List<String> surprises(DeletionReport report) {
        List<String> surprises = new ArrayList<>();
        report.failure().map(Throwable::getMessage).ifPresent(surprises::add);
        surprises.addAll(report.surprises());
        if (report.unsettled()) {
            surprises.add(
                    "It is not finished. “Put it right” in the list of activities tries again.");
        }
        return surprises;
    }

    /** What was observed, for the list of activities. */
    static String result(DeletionReport report) {
        List<String> surprises = surprises(report);
        if (!surprises.isEmpty()) {
            return surprises.getFirst();
        }
        String gone =
                switch (report.removed().size()) {
                    case 0 -> manifestsGone(report.deleted());
                    case 1 -> "The tag " + names(report.removed()) + " is gone.";
                    default -> "The tags " + names(report.removed()) + " are gone.";
                };
        return report.kept().isEmpty()
                ? gone
                : gone + " Still there: " + names(report.kept()) + ".";
    }

    private static String manifestsGone(List<Digest> manifests) {
        return manifests.size() == 1
                ? "The manifest " + manifests.getFirst().shortForm() + " is gone."
                : manifests.size() + " manifests are gone.";
    }

    /** What an undo has brought back, for the list of activities. */
    static String putBack(UndoReport report) {
        if (!report.problems().isEmpty()) {
            return report.problems().getFirst();
        }
        List<String> sentences = new ArrayList<>();
        if (!report.tags().isEmpty()) {
            sentences.add("Back: " + names(report.tags()) + ".");
        }
        if (!report.manifests().isEmpty()) {
            sentences.add("Back: " + report.manifests().getFirst().shortForm() + ".");
        }
        if (!report.stillGone().isEmpty()) {
            sentences.add("Gone, as you wanted: " + names(report.stillGone()) + ".");
        }
        return sentences.isEmpty() ? "Nothing had changed." : String.join(" ", sentences);
    }

    /** A deletion of the journal, in a line. */
    static String title(KeptDeletion deletion) {
        return DisplayText.line(deletion.title(), 160);
    }

    /** A few of the names, and how many more there are. */
    static String names(List<Tag> tags) {
        String named =
                tags.stream()
                        .limit(NAMED)
                        .map(tag -> DisplayText.line(tag.name(), 60))
                        .collect(Collectors.joining(", "));
        int more = tags.size() - NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    static String tags(int count) {
        return count == 1 ? "1 tag" : count + " tags";
    }
}
