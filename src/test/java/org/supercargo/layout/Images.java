package org.supercargo.layout;

import org.supercargo.content.ContentException;
import org.supercargo.content.WritableContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestManifest;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts small images into layouts. */
final class Images {
    static final Tag TAG = new Tag("1.0");

    private Images() {}

    /** Writes an image with that text in it under the tag. */
    static Descriptor push(WritableContent place, String text, Tag tag) throws ContentException {
        return push(place, TestManifest.image("amd64", text), Optional.of(tag));
    }

    /** Writes a manifest and all below it. */
    static Descriptor push(WritableContent place, TestManifest manifest, Optional<Tag> tag)
            throws ContentException {
        for (TestManifest child : manifest.children()) {
            push(place, child, Optional.empty());
        }
        for (TestBlob blob : manifest.blobs()) {
            place.pushBlob(descriptor(blob), () -> new ByteArrayInputStream(blob.bytes()));
        }
        RawManifest raw = raw(manifest);
        place.pushManifest(raw, tag);
        return raw.descriptor();
    }

    static RawManifest raw(TestManifest manifest) {
        return RawManifest.of(manifest.document().mediaType(), manifest.document().bytes());
    }

    static Descriptor descriptor(TestBlob blob) {
        return Descriptor.of(blob.mediaType(), blob.bytes());
    }

    static List<String> tags(LayoutFolder layout) throws ContentException {
        List<String> names = new ArrayList<>();
        layout.listTags(names::addAll);
        return names;
    }
}
