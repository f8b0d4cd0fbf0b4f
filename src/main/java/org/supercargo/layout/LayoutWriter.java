package org.supercargo.layout;

import org.supercargo.content.Attempt;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** Writes to a folder, which becomes a layout by that; what is in its place is complete. */
final class LayoutWriter {
    private final LayoutFrame frame;
    private final LayoutBlobs blobs;
    private final LayoutEntries entries;

    LayoutWriter(LayoutFrame frame, LayoutBlobs blobs, LayoutEntries entries) {
        this.frame = frame;
        this.blobs = blobs;
        this.entries = entries;
    }

    void blob(Descriptor blob, BlobSource source, Attempt attempt)
            throws IOException, ContentException, InterruptedException {
        LayoutReader.requireVerifiable(blob.digest(), attempt);
        frame.create(attempt);
        blobs.write(blob, source, attempt);
    }

    void manifest(RawManifest manifest, Optional<Tag> tag, Attempt attempt)
            throws IOException, ContentException, InterruptedException {
        Descriptor descriptor = manifest.descriptor();
        blob(descriptor, () -> new ByteArrayInputStream(manifest.bytes()), attempt);
        if (tag.isPresent()) {
            entries.tag(descriptor, tag.get(), attempt);
        }
    }
}
