package org.supercargo.transfer;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.supercargo.transfer.TestGraph.TAG;

import org.supercargo.content.ContentException;
import org.supercargo.content.WritableContent;
import org.supercargo.layout.LayoutFolder;
import org.supercargo.oci.Tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies into a layout folder that is new at first, and what is left there. */
final class LayoutCopy {
    private final Path target;
    private final GrammarListener listener = new GrammarListener();

    LayoutCopy(Path target) {
        this.target = target;
    }

    Path target() {
        return target;
    }

    LayoutFolder layout() {
        return new LayoutFolder(target);
    }

    /** Copies what is expected to succeed. */
    TransferResult copy(MemoryContent source, Tag as) throws ContentException {
        return new ContentCopy(source, layout())
                .copy(TAG, Optional.empty(), Optional.of(as), TransferListener.NONE);
    }

    ContentException failureOf(MemoryContent source, WritableContent destination) {
        return catchThrowableOfType(
                ContentException.class,
                () ->
                        new ContentCopy(source, destination)
                                .copy(TAG, Optional.empty(), Optional.of(TAG), listener));
    }

    ContentException failureOf(MemoryContent source) {
        return failureOf(source, layout());
    }

    /** Whose fault the last event said it was. */
    Optional<TransferSide> failedSide() {
        return ((TransferEvent.Failed) listener.last()).side();
    }

    List<Path> partFiles() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }
}
