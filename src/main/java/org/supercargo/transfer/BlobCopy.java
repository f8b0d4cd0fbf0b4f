package org.supercargo.transfer;

import org.supercargo.content.ContentException;
import org.supercargo.content.ReadableContent;
import org.supercargo.content.WritableContent;
import org.supercargo.oci.Descriptor;

/** Copies one blob, unless it is there already. */
final class BlobCopy implements Workers.Step<BlobCopy.Outcome, SideFailure> {
    /** What became of a blob. */
    enum Kind {
        TRANSFERRED,
        SKIPPED,
        LEFT_OUT
    }

    record Outcome(Descriptor blob, Kind kind) {
        long bytes(Kind wanted) {
            return kind == wanted ? blob.size() : 0;
        }
    }

    private final WritableContent destination;
    private final CopyPlan.Blob planned;
    private final Descriptor blob;
    private final TransferListener listener;
    private final SourceBlob bytes;

    BlobCopy(
            ReadableContent source,
            WritableContent destination,
            CopyPlan.Blob planned,
            TransferListener listener) {
        this.destination = destination;
        this.planned = planned;
        this.blob = planned.descriptor();
        this.listener = listener;
        this.bytes = new SourceBlob(source, blob, listener);
    }

    @Override
    public Outcome run() throws SideFailure {
        try {
            if (!isThere()) {
                destination.pushBlob(blob, bytes);
            }
        } catch (ContentException e) {
            return leftOutOr(e);
        }
        return bytes.wasOpened() ? transferred() : notTransferred(Kind.SKIPPED);
    }

    /** Where the question is refused, the upload tells what is wrong, if anything is. */
    private boolean isThere() throws ContentException {
        try {
            return destination.hasBlob(blob);
        } catch (ContentException.Denied
                | ContentException.Unsupported
                | ContentException.Rejected
                | ContentException.ServerFailure
                | ContentException.UnexpectedAnswer e) {
            return false;
        }
    }

    /** A failure of the source goes through the destination, which may take it for its own. */
    private Outcome leftOutOr(ContentException seen) throws SideFailure {
        if (bytes.failure().isEmpty()) {
            throw SideFailure.ofDestination(seen);
        }
        ContentException failure = bytes.failure().get();
        if (planned.optional() && failure instanceof ContentException.NotFound) {
            return notTransferred(Kind.LEFT_OUT);
        }
        throw SideFailure.ofSource(failure);
    }

    private Outcome transferred() {
        listener.on(new TransferEvent.Done(blob));
        return new Outcome(blob, Kind.TRANSFERRED);
    }

    private Outcome notTransferred(Kind kind) {
        listener.on(new TransferEvent.Skipped(blob));
        return new Outcome(blob, kind);
    }
}
