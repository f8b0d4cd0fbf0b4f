package org.supercargo.registry.vendor;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.RepositoryName;

/** Says what a new repository needs to be below, where that is not there. */
final class MissingParent {
    private MissingParent() {}

    static NotFound of(Vendor vendor, RepositoryName repository, ContentException failure) {
        String parent = vendor.parentOf(repository.path());
        return new NotFound(
                failure.attempt(),
                DisplayText.line(parent, 300) + " is not there, or you may not see it.",
                "Create " + DisplayText.line(parent, 300) + " at " + vendor.words() + " first.");
    }
}
