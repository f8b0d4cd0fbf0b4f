package org.supercargo.transfer;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;

import java.util.List;

/**
 * What a copy that succeeded did.
 *
 * @param manifest what was copied: media type, digest and size of the top manifest, the same at
 *     source and destination
 * @param bytesTransferred the bytes that travelled, of blobs and manifests
 * @param bytesSkipped the bytes of blobs that the destination had already
 * @param blobs the number of different blobs of the copy, travelled or skipped
 * @param leftOut what the manifests name and the copy does not hold: layers that are kept outside
 *     the registry, and entries of an index that the source does not have
 */
public record TransferResult(
        Descriptor manifest,
        long bytesTransferred,
        long bytesSkipped,
        int blobs,
        List<Descriptor> leftOut) {
    public TransferResult {
        leftOut = List.copyOf(leftOut);
    }

    public Digest digest() {
        return manifest.digest();
    }
}
