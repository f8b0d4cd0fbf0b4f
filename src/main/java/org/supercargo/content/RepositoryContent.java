package org.supercargo.content;

import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

/** A repository of a registry: read, written and cleaned up. */
public interface RepositoryContent extends ReadableContent, WritableContent {
    RepositoryName name();

    @Override
    default String place() {
        return name().registry().host();
    }

    /**
     * Asks the registry to remove one tag and nothing else.
     *
     * @throws ContentException.Unsupported if the registry cannot; nothing has changed then
     */
    void deleteTag(Tag tag) throws ContentException;

    /**
     * Whether this registry deletes a manifest together with its last tag. Others keep it, to be
     * found by its digest only, until they clean up.
     */
    default boolean deletesManifestWithLastTag() {
        return false;
    }

    /**
     * Deletes a manifest, and with it every tag that points to it.
     *
     * @throws ContentException.Unsupported if deleting is switched off; nothing has changed then
     */
    void deleteManifest(Digest digest) throws ContentException;

    /**
     * As {@link #deleteManifest(Digest)}, where the manifest is at hand and need not be fetched.
     */
    default void deleteManifest(RawManifest manifest) throws ContentException {
        deleteManifest(manifest.digest());
    }
}
