package org.supercargo.ui.catalog;

import org.supercargo.oci.Reference;

/** What the table of tags asks of the rest of the window. */
public interface TagActions {
    void pull(Reference reference);

    /** Begins to remove one tag and nothing else. */
    void untag(Reference reference);

    /** Begins to delete a manifest with everything that points at it. */
    void deleteManifest(Reference reference);
}
