package org.supercargo.service.deletion.undo;

import org.supercargo.content.ContentException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.DeletionStep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a tag right that may have a stand-in under it, after a failure or a crash at whatever step
 * of the guarded order.
 */
public final class Settlement {
    /** What was found under the tag, and done. */
    public enum Found {
        /** The tag is on its own manifest. */
        UNTOUCHED,
        /** There was a stand-in, or nothing and other tags were lost too: all are back. */
        PUT_BACK,
        /** The tag is gone, as it was meant to be, and the others are there. */
        GONE,
        /** Somebody has moved the tag; it was left alone. */
        MOVED
    }

    /**
     * @param putBack the tags that were written
     * @param leftovers stand-ins without a tag that could not be deleted again
     */
    public record Settled(Found found, List<Tag> putBack, List<Digest> leftovers) {}

    private final RepositoryContent content;
    private final DeletionStep.Untag step;
    private final RawManifest original;
    private final List<Digest> standIns;
    private final List<Tag> putBack = new ArrayList<>();

    public Settlement(
            RepositoryContent content,
            DeletionStep.Untag step,
            RawManifest original,
            List<Digest> standIns) {
        this.content = content;
        this.step = step;
        this.original = original;
        this.standIns = standIns;
    }

    /**
     * @throws ContentException if it could not be put right; it can be tried again
     */
    public Settled settle() throws ContentException {
        Optional<Digest> now = digestOf(step.tag());
        boolean stoodIn = now.filter(standIns::contains).isPresent();
        if (stoodIn) {
            putBack(step.tag());
        }
        for (Tag other : step.stays()) {
            if (digestOf(other).isEmpty()) {
                putBack(other);
            }
        }
        if (now.isEmpty() && !putBack.isEmpty()) {
            putBack(step.tag());
        }
        return new Settled(found(now), List.copyOf(putBack), sweep());
    }

    private Found found(Optional<Digest> before) {
        if (putBack.contains(step.tag())) {
            return Found.PUT_BACK;
        }
        if (before.isEmpty()) {
            return Found.GONE;
        }
        return before.get().equals(step.digest()) ? Found.UNTOUCHED : Found.MOVED;
    }

    private void putBack(Tag tag) throws ContentException {
        content.pushManifest(original, Optional.of(tag));
        if (digestOf(tag).filter(step.digest()::equals).isEmpty()) {
            throw new RunFailures(content).notPutBack(tag);
        }
        putBack.add(tag);
    }

    private Optional<Digest> digestOf(Tag tag) throws ContentException {
        return content.resolve(tag).map(Descriptor::digest);
    }

    /** Stand-ins that are under no tag any more do no harm, so it does not matter if this fails. */
    private List<Digest> sweep() {
        List<Digest> leftovers = new ArrayList<>();
        for (Digest standIn : standIns) {
            if (!isSwept(standIn)) {
                leftovers.add(standIn);
            }
        }
        return leftovers;
    }

    private boolean isSwept(Digest standIn) {
        try {
            if (content.resolve(standIn).isPresent()) {
                content.deleteManifest(standIn);
            }
            return content.resolve(standIn).isEmpty();
        } catch (ContentException e) {
            return false;
        }
    }
}
