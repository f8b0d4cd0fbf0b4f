package org.supercargo.transfer;

import org.supercargo.content.ContentException;
import org.supercargo.content.ReadableContent;
import org.supercargo.content.WritableContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Carries out one plan: blobs, then manifests from the leaves to the root, then the tag. */
final class CopyRun {
    private static final Logger LOG = System.getLogger(CopyRun.class.getName());

    /** A call to the destination. */
    @FunctionalInterface
    private interface DestinationCall<T> {
        T run() throws ContentException;
    }

    private final ReadableContent source;
    private final WritableContent destination;
    private final TransferListener listener;
    private final AtomicLong transferred = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final List<Descriptor> missing = new ArrayList<>();

    CopyRun(ReadableContent source, WritableContent destination, TransferListener listener) {
        this.source = source;
        this.destination = destination;
        this.listener = listener;
    }

    TransferResult carryOut(CopyPlan plan, Optional<Tag> tag)
            throws SideFailure, InterruptedException {
        boolean finished = false;
        try {
            Workers.runAll(plan.blobs().stream().map(this::blobStep).toList());
            for (List<RawManifest> wave : plan.waves()) {
                Workers.runAll(
                        wave.stream()
                                .map(manifest -> manifestStep(manifest, Optional.empty()))
                                .toList());
            }
            Workers.run(manifestStep(plan.root(), tag));
            if (tag.isEmpty()) {
                Workers.run(() -> onDestination(() -> keep(plan.root().descriptor())));
            }
            finished = true;
            return result(plan);
        } finally {
            if (!finished) {
                abandon();
            }
        }
    }

    private TransferResult result(CopyPlan plan) {
        List<Descriptor> leftOut = new ArrayList<>(plan.leftOut());
        leftOut.addAll(missing);
        return new TransferResult(
                plan.root().descriptor(),
                transferred.get(),
                skipped.get(),
                plan.blobs().size() - missing.size(),
                leftOut);
    }

    private Workers.Step<Boolean> blobStep(CopyPlan.Blob blob) {
        return () -> {
            Descriptor content = blob.descriptor();
            if (onDestination(() -> destination.hasBlob(content))) {
                skip(content);
                return true;
            }
            return copyBlob(blob);
        };
    }

    private boolean copyBlob(CopyPlan.Blob blob) throws SideFailure {
        Descriptor content = blob.descriptor();
        SourceBlob bytes = new SourceBlob(source, content, listener);
        try {
            destination.pushBlob(content, bytes);
        } catch (ContentException e) {
            ContentException cause = bytes.failure().orElse(e);
            if (blob.optional()
                    && cause instanceof ContentException.NotFound
                    && bytes.failure().isPresent()) {
                leaveOut(content);
                return false;
            }
            throw SideFailure.of(
                    bytes.failure().isPresent() ? TransferSide.SOURCE : TransferSide.DESTINATION,
                    cause);
        }
        if (bytes.wasOpened()) {
            transferred.addAndGet(content.size());
            listener.on(new TransferEvent.Done(content));
        } else {
            skip(content);
        }
        return true;
    }

    private void skip(Descriptor content) {
        skipped.addAndGet(content.size());
        listener.on(new TransferEvent.Skipped(content));
    }

    private synchronized void leaveOut(Descriptor content) {
        missing.add(content);
        listener.on(new TransferEvent.Done(content));
    }

    private Workers.Step<Boolean> manifestStep(RawManifest manifest, Optional<Tag> tag) {
        return () -> {
            Descriptor descriptor = manifest.descriptor();
            listener.on(new TransferEvent.Begun(descriptor));
            onDestination(
                    () -> {
                        destination.pushManifest(manifest, tag);
                        return true;
                    });
            transferred.addAndGet(descriptor.size());
            listener.on(new TransferEvent.Advanced(descriptor, descriptor.size()));
            listener.on(new TransferEvent.Done(descriptor));
            return true;
        };
    }

    private boolean keep(Descriptor root) throws ContentException {
        destination.keepRoot(root);
        return true;
    }

    private <T> T onDestination(DestinationCall<T> call) throws SideFailure {
        try {
            return call.run();
        } catch (ContentException e) {
            throw SideFailure.ofDestination(e);
        }
    }

    /** Cleaning up must not itself be cut short by the interruption that cancelled the copy. */
    private void abandon() {
        boolean interrupted = Thread.interrupted();
        try {
            destination.abandon();
        } catch (ContentException e) {
            LOG.log(Level.WARNING, "what a failed copy began could not be removed", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
