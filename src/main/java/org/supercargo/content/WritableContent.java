package org.supercargo.content;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.util.Optional;

/** What can be written to a place that holds one repository's content. */
public interface WritableContent {
    /** Where this is, for messages: the registry's {@code host[:port]}, or a path on disk. */
    String place();

    /**
     * Whether the blob is there already. Only a clear "no" is no; every other answer is a failure.
     */
    boolean hasBlob(Descriptor blob) throws ContentException;

    /** Writes a blob, all or nothing; one that is there already is left alone. */
    void pushBlob(Descriptor blob, BlobSource source) throws ContentException;

    /**
     * Asks the place to take a blob over from another of its repositories, without a byte
     * travelling (distribution-spec, "Mounting a blob").
     *
     * @return whether the blob is here now; if not, push it
     */
    default boolean mountBlob(Descriptor blob, RepositoryName from) throws ContentException {
        return false;
    }

    /**
     * Writes a manifest, byte for byte, after the content it points at.
     *
     * @param tag the tag to set; it moves if it exists. Empty writes by digest only
     */
    void pushManifest(RawManifest manifest, Optional<Tag> tag) throws ContentException;

    /**
     * Makes a manifest findable that was written by digest only, after everything below it. A place
     * that keeps whatever it is given, as registries do, has nothing to do here.
     */
    default void keepRoot(Descriptor manifest) throws ContentException {}

    /**
     * Takes back what was made only to have a place to write to, after a copy that did not finish.
     * Content that is complete may stay; content that was there before does.
     */
    default void abandon() throws ContentException {}
}
