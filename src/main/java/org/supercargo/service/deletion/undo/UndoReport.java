package org.supercargo.service.deletion.undo;

import org.supercargo.oci.Digest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.util.List;

/**
 * What is there again after an undo, or after an interrupted deletion was put right.
 *
 * @param tags the tags that were put back and point where they did
 * @param manifests the manifests without a tag that were put back
 * @param stillGone the tags that are gone, as the deletion meant them to be
 * @param problems what could not be put back, and why, in plain sentences; empty if all is well
 */
public record UndoReport(
        RepositoryName repository,
        List<Tag> tags,
        List<Digest> manifests,
        List<Tag> stillGone,
        List<String> problems) {
    public UndoReport {
        tags = List.copyOf(tags);
        manifests = List.copyOf(manifests);
        stillGone = List.copyOf(stillGone);
        problems = List.copyOf(problems);
    }
}
