package org.supercargo.service.deletion.journal;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;

import java.util.List;

/** One thing that a deletion removes, and the tags that this concerns. */
public sealed interface DeletionStep {
    /** The manifest that the tags point to. */
    Digest digest();

    /** The tags that go. */
    List<Tag> goes();

    /** The other tags on the same manifest, which must stay. */
    List<Tag> stays();

    /** Removes one tag and nothing else. */
    record Untag(Tag tag, Digest digest, List<Tag> stays) implements DeletionStep {
        public Untag {
            stays = List.copyOf(stays);
        }

        @Override
        public List<Tag> goes() {
            return List.of(tag);
        }
    }

    /** Deletes a manifest, and with it the tags on it, which may be none. */
    record DeleteManifest(Digest digest, List<Tag> goes) implements DeletionStep {
        public DeleteManifest {
            goes = List.copyOf(goes);
        }

        @Override
        public List<Tag> stays() {
            return List.of();
        }
    }
}
