package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Conflict;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.Rejected;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.undo.RunFailures;
import org.supercargo.service.marker.MarkerForm;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a registry really deletes by digest, before any tag is touched (steps 4 and 5
 * of the guarded order).
 */
final class DeleteProbe {
    private final RepositoryContent content;
    private final RunFailures failures;

    DeleteProbe(RepositoryContent content) {
        this.content = content;
        this.failures = new RunFailures(content);
    }

    /**
     * Asks to delete what nobody has; where the answer tells nothing, a manifest is written by
     * digest and deleted again.
     *
     * @param canaries the forms of that manifest
     * @throws ContentException if deleting does not work, or not surely; no tag has changed
     */
    void require(Tag tag, List<MarkerForm> canaries) throws ContentException {
        try {
            content.deleteManifest(nobodysDigest());
        } catch (NotFound e) {
            return;
        } catch (Unsupported | Denied | Conflict | Rejected e) {
            throw failures.noDeletes(tag, e);
        }
        release(tag, canaries);
    }

    private static Digest nobodysDigest() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Digest.of("sha256", random);
    }

    private void release(Tag tag, List<MarkerForm> canaries) throws ContentException {
        Digest canary = MarkerForm.pushFirst(canaries, content, Optional.empty());
        content.deleteManifest(canary);
        if (content.resolve(canary).isPresent()) {
            throw failures.emptyPromises(tag);
        }
    }
}
