package org.supercargo.transfer;

import org.supercargo.content.ContentException;
import org.supercargo.content.ReadableContent;
import org.supercargo.content.WritableContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.transfer.BlobCopy.Kind;
import org.supercargo.transfer.BlobCopy.Outcome;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries out one plan: blobs, then manifests from the leaves to the root, then the tag. */
final class CopyRun {
    private static final Logger LOG = System.getLogger(CopyRun.class.getName());

    private final ReadableContent source;
    private final WritableContent destination;
    private final TransferListener listener;

    CopyRun(ReadableContent source, WritableContent destination, TransferListener listener) {
        this.source = source;
        this.destination = destination;
        this.listener = listener;
    }

    TransferResult carryOut(CopyPlan plan, Optional<Tag> tag)
            throws SideFailure, InterruptedException {
        boolean finished = false;
        try {
            List<Outcome> blobs = Workers.runAll(plan.blobs().stream().map(this::step).toList());
            for (List<RawManifest> wave : plan.waves()) {
                Workers.runAll(wave.stream().map(raw -> step(raw, Optional.empty())).toList());
            }
            Workers.run(step(plan.root(), tag));
            if (tag.isEmpty()) {
                Workers.run(() -> keep(plan.root().descriptor()));
            }
            finished = true;
            return result(plan, blobs);
        } finally {
            if (!finished) {
                abandon();
            }
        }
    }

    private static TransferResult result(CopyPlan plan, List<Outcome> blobs) {
        Stream<Descriptor> missing =
                blobs.stream().filter(blob -> blob.kind() == Kind.LEFT_OUT).map(Outcome::blob);
        List<Descriptor> leftOut = Stream.concat(plan.leftOut().stream(), missing).toList();
        return new TransferResult(
                plan.root().descriptor(),
                plan.manifestBytes() + sum(blobs, Kind.TRANSFERRED),
                sum(blobs, Kind.SKIPPED),
                (int) blobs.stream().filter(blob -> blob.kind() != Kind.LEFT_OUT).count(),
                leftOut);
    }

    private static long sum(List<Outcome> blobs, Kind kind) {
        return blobs.stream().mapToLong(blob -> blob.bytes(kind)).sum();
    }

    private Workers.Step<Outcome, SideFailure> step(CopyPlan.Blob blob) {
        return new BlobCopy(source, destination, blob, listener);
    }

    private Workers.Step<Descriptor, SideFailure> step(RawManifest manifest, Optional<Tag> tag) {
        return () -> {
            Descriptor descriptor = manifest.descriptor();
            listener.on(new TransferEvent.Begun(descriptor));
            try {
                destination.pushManifest(manifest, tag);
            } catch (ContentException e) {
                throw SideFailure.ofDestination(e);
            }
            listener.on(new TransferEvent.Advanced(descriptor, descriptor.size()));
            listener.on(new TransferEvent.Done(descriptor));
            return descriptor;
        };
    }

    private Descriptor keep(Descriptor root) throws SideFailure {
        try {
            destination.keepRoot(root);
            return root;
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
