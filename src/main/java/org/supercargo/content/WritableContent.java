package org.supercargo.content;

import java.util.Optional;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;

/** What can be written to a place that holds one repository's content. */
public interface WritableContent {
    /** Whether the blob is there already. Only a clear "no" is no; every other answer is a failure. */
    boolean hasBlob(Descriptor blob) throws ContentException;

    /** Writes a blob, all or nothing; one that is there already is left alone. */
    void pushBlob(Descriptor blob, BlobSource source) throws ContentException;

    /**
     * Writes a manifest, byte for byte, after the content it points at.
     *
     * @param tag the tag to set; it moves if it exists. Empty writes by digest only
     */
    void pushManifest(RawManifest manifest, Optional<Tag> tag) throws ContentException;
}
