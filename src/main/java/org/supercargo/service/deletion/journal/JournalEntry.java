package org.supercargo.service.deletion.journal;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.Progress.GuardedStep;
import org.supercargo.service.deletion.journal.Progress.StandIn;
import org.supercargo.service.deletion.journal.Progress.State;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A deletion that this program works on; no other program does while it is open. Each change is on
 * the disk when the call returns.
 */
public final class JournalEntry implements AutoCloseable {
    private final JournalFolder folder;
    private final WorkLock lock;
    private final Attempt attempt;
    private KeptDeletion deletion;

    JournalEntry(JournalFolder folder, WorkLock lock, Attempt attempt, KeptDeletion deletion) {
        this.folder = folder;
        this.lock = lock;
        this.attempt = attempt;
        this.deletion = deletion;
    }

    /** The deletion as it stands now. */
    public synchronized KeptDeletion deletion() {
        return deletion;
    }

    /** A manifest as it was before the deletion; empty if it was not kept. */
    public Optional<RawManifest> manifest(Digest digest) throws ContentException {
        Optional<KeptManifest> kept =
                deletion().manifests().stream().filter(m -> m.digest().equals(digest)).findFirst();
        try {
            return kept.isEmpty() ? Optional.empty() : folder.manifest(kept.get());
        } catch (IOException e) {
            throw Journal.failed(attempt, e);
        }
    }

    /** Says that one of the stand-ins may be under the tag from now on. */
    public void standingIn(Tag tag, GuardedStep step, List<Digest> standIns)
            throws ContentException {
        write(deletion().progress().standingIn(Optional.of(new StandIn(tag, step, standIns))));
    }

    /** Says that no tag is in between any more. */
    public void settled() throws ContentException {
        write(deletion().progress().standingIn(Optional.empty()));
    }

    /**
     * Says that it has ended, and what it has removed.
     *
     * @param tags the tags that were seen to be gone
     * @param manifests the manifests that were seen to be gone
     */
    public void ended(List<Tag> tags, List<Digest> manifests) throws ContentException {
        write(new Progress(State.ENDED, Optional.empty(), tags, manifests));
    }

    /** Says that everything it had removed is back. */
    public void undone() throws ContentException {
        Progress now = deletion().progress();
        write(new Progress(State.UNDONE, Optional.empty(), now.removed(), now.deleted()));
    }

    /** Forgets it, because it has changed nothing. */
    public void discard() throws ContentException {
        try {
            folder.remove();
            lock.removeOnClose();
        } catch (IOException e) {
            throw Journal.failed(attempt, e);
        }
    }

    private synchronized void write(Progress progress) throws ContentException {
        try {
            folder.write(progress);
            deletion = deletion.with(progress);
        } catch (IOException e) {
            throw Journal.failed(Attempt.to("note how the deletion stands", attempt.place()), e);
        }
    }

    /** Lets other programs work on it. */
    @Override
    public void close() throws ContentException {
        try {
            lock.close();
        } catch (IOException e) {
            throw Journal.failed(attempt, e);
        }
    }
}
