package org.supercargo.cli;

import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.journal.KeptDeletion;

import java.util.List;

/** Names a deletion of the journal in a line. */
final class KeptDeletionWords {
    private KeptDeletionWords() {}

    /** As the beginning of a sentence. */
    static String what(KeptDeletion deletion) {
        List<DeletionStep> steps = deletion.steps();
        if (steps.size() != 1) {
            return "A deletion of " + steps.size() + " things in " + deletion.repository();
        }
        return switch (steps.getFirst()) {
            case DeletionStep.Untag(Tag tag, _, _) ->
                    "The removal of " + deletion.repository().at(tag);
            case DeletionStep.DeleteManifest step ->
                    "The deletion of " + deletion.repository().at(step.digest());
        };
    }
}
