package org.supercargo.transfer;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ReadableContent;
import org.supercargo.content.WritableContent;
import org.supercargo.oci.Platform;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;

import java.util.Optional;

/**
 * Copies a manifest or index and everything below it from one place to another, byte for byte:
 * configurations and layers first, then manifests, the top one with its tag last, so that the
 * destination never names what it does not have. Blobs that are there already are not copied again.
 * Layers that are kept outside the registry are never fetched.
 */
public final class ContentCopy {
    private final ReadableContent source;
    private final WritableContent destination;

    public ContentCopy(ReadableContent source, WritableContent destination) {
        this.source = source;
        this.destination = destination;
    }

    /**
     * Copies until everything is there or something fails. Interrupting the calling thread cancels
     * the copy: everything in flight stops, and what was half-written is removed.
     *
     * @param selector what to copy
     * @param platform the one image to copy out of an index; empty copies all of it, with its
     *     attestations
     * @param destinationTag the tag to set at the destination, on the one image if a platform is
     *     chosen; empty sets none
     * @param listener hears of the steps, from several threads
     * @return what was copied; its digest is the one that the source names
     * @throws ContentException.Cancelled if the thread was interrupted; it is interrupted still
     * @throws ContentException.DigestMismatch if the source gave other bytes than it promised
     * @throws ContentException.Unsupported if the content is of a kind that cannot be copied
     * @throws ContentException as source and destination throw it; the listener is told which of
     *     them failed
     */
    public TransferResult copy(
            Selector selector,
            Optional<Platform> platform,
            Optional<Tag> destinationTag,
            TransferListener listener)
            throws ContentException {
        listener.on(new TransferEvent.Started(selector));
        Attempt attempt =
                Attempt.to("copy " + selector + " to " + destination.place(), source.place());
        try {
            CopyPlan plan = plan(new ManifestFetcher(source, attempt), selector, platform);
            listener.on(new TransferEvent.Planned(plan.bytes(), plan.objects()));
            TransferResult result =
                    new CopyRun(source, destination, listener).carryOut(plan, destinationTag);
            listener.on(new TransferEvent.Succeeded(result));
            return result;
        } catch (SideFailure e) {
            listener.on(new TransferEvent.Failed(e.failure(), e.side()));
            throw e.failure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ContentException cancelled = new ContentException.Cancelled(attempt);
            listener.on(new TransferEvent.Failed(cancelled, Optional.empty()));
            throw cancelled;
        }
    }

    /**
     * All reading is done by workers, whose blocking calls end when they are interrupted; the
     * caller's may not.
     */
    private static CopyPlan plan(
            ManifestFetcher fetcher, Selector selector, Optional<Platform> platform)
            throws SideFailure, InterruptedException {
        Fetched root = Workers.run(() -> chosen(fetcher, fetcher.byName(selector), platform));
        return new CopyPlanner(fetcher).plan(root);
    }

    private static Fetched chosen(
            ManifestFetcher fetcher, Fetched named, Optional<Platform> platform)
            throws SideFailure {
        return platform.isPresent()
                ? new PlatformChoice(fetcher, platform.get()).below(named)
                : named;
    }
}
