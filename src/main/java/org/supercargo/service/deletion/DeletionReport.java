package org.supercargo.service.deletion;

import org.supercargo.oci.Tag;

import java.util.List;

/**
 * What was really observed after deleting.
 *
 * @param removed the tags that no longer resolve
 * @param kept the tags that still resolve to the same digest
 * @param surprises what is not as it should be, in plain sentences; empty if all is well
 */
public record DeletionReport(List<Tag> removed, List<Tag> kept, List<String> surprises) {
    public DeletionReport {
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
        surprises = List.copyOf(surprises);
    }
}
