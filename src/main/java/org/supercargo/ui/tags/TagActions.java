package org.supercargo.ui.tags;

import javafx.beans.property.IntegerProperty;

import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.RegistryLimit;

import java.util.List;
import java.util.Optional;

/** What the table of tags asks of the rest of the window. */
public interface TagActions {
    void pull(Reference reference);

    /** Shows what the tag was seen to point at. */
    void showHistory(RepositoryName repository, Tag tag);

    /** Whether the moves of a tag, or of a whole repository, are looked for. */
    boolean isWatched(Reference reference);

    void watch(Reference reference, boolean wanted);

    /** How many minutes pass between two looks at everything that is watched. */
    IntegerProperty watchMinutes();

    /** Begins to remove one tag and nothing else. */
    void untag(Reference reference);

    /** Begins to delete a manifest with everything that points at it. */
    void deleteManifest(Reference reference);

    /** Why no single tag can be removed there; empty unless that is known. */
    Optional<RegistryLimit> againstUntagging(RegistryName registry);

    /** Why no manifest can be deleted there; empty unless that is known. */
    Optional<RegistryLimit> againstDeleting(RegistryName registry);

    /** Begins to remove many tags of one repository. */
    void removeTags(RepositoryName repository, List<Tag> tags);

    /** Begins to clean up a repository by rules. */
    void cleanUp(RepositoryName repository);

    /** Begins to delete a repository with everything in it. */
    void deleteRepository(RepositoryName repository);
}
