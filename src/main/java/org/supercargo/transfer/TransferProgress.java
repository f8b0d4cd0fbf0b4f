package org.supercargo.transfer;

import org.supercargo.oci.Descriptor;

import java.util.Optional;

/**
 * How far a copy is, at one moment.
 *
 * @param totalBytes the bytes of all objects; 0 until they are known
 * @param doneBytes the bytes that have travelled or need not travel
 * @param skippedBytes the part of {@code doneBytes} that need not travel
 * @param totalObjects the number of blobs and manifests; 0 until it is known
 * @param doneObjects how many of them are finished or skipped
 * @param current the object that advanced last, if one is on its way
 */
public record TransferProgress(
        long totalBytes,
        long doneBytes,
        long skippedBytes,
        int totalObjects,
        int doneObjects,
        Optional<Descriptor> current) {
    static final TransferProgress NOTHING = new TransferProgress(0, 0, 0, 0, 0, Optional.empty());
}
