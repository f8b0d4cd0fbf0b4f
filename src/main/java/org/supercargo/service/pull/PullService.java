package org.supercargo.service.pull;

import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.layout.LayoutFolder;
import org.supercargo.layout.LocalStore;
import org.supercargo.oci.Platform;
import org.supercargo.oci.Reference;
import org.supercargo.oci.Tag;
import org.supercargo.transfer.ContentCopy;
import org.supercargo.transfer.TransferListener;
import org.supercargo.transfer.TransferMeter;
import org.supercargo.transfer.TransferProgress;
import org.supercargo.transfer.TransferResult;

import java.nio.file.Path;
import java.util.Optional;

/** Pulls images from registries to this computer, without an engine, every byte verified. */
public final class PullService {
    private final Registries registries;
    private final LocalStore store;

    public PullService(Registries registries, LocalStore store) {
        this.registries = registries;
        this.store = store;
    }

    /**
     * Pulls a tag or digest. The tag is the name in the layout; what was pulled by digest has none.
     *
     * @param platform the one image to take from an index; empty takes all of it
     * @param progress hears how far it is
     */
    public PullResult pull(
            Reference reference,
            Optional<Platform> platform,
            PullDestination destination,
            PullProgress progress)
            throws ContentException {
        LayoutFolder folder = folder(reference, destination);
        var copy = new ContentCopy(registries.repository(reference.repository()), folder);
        TransferResult result =
                copy.copy(reference.selector(), platform, name(reference), listenerTo(progress));
        return new PullResult(
                reference,
                result.digest(),
                result.bytesTransferred() + result.bytesSkipped(),
                "oci:" + folder.place());
    }

    private static TransferListener listenerTo(PullProgress progress) {
        var meter = new TransferMeter();
        return event -> {
            meter.on(event);
            TransferProgress now = meter.progress();
            progress.at(now.doneBytes(), now.totalBytes());
        };
    }

    private LayoutFolder folder(Reference reference, PullDestination destination) {
        return switch (destination) {
            case PullDestination.Store() -> store.repository(reference.repository());
            case PullDestination.Layout(Path folder) -> new LayoutFolder(folder.toAbsolutePath());
        };
    }

    private static Optional<Tag> name(Reference reference) {
        boolean unnamed = reference.tag().isEmpty() && reference.digest().isPresent();
        return unnamed ? Optional.empty() : Optional.of(reference.tag().orElse(Tag.LATEST));
    }
}
