package org.supercargo.transfer;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RawManifest;

import java.util.List;

/**
 * Everything that a copy consists of, each thing once.
 *
 * @param root the manifest that is copied
 * @param waves the manifests below the root, in groups: what a group points at is in the groups
 *     before it
 * @param blobs configurations and layers
 * @param leftOut what is named and not copied
 */
record CopyPlan(
        RawManifest root,
        List<List<RawManifest>> waves,
        List<Blob> blobs,
        List<Descriptor> leftOut) {
    /**
     * A blob to copy.
     *
     * @param optional whether the copy may do without it: an entry of an index, which the source
     *     may lack
     */
    record Blob(Descriptor descriptor, boolean optional) {}

    int objects() {
        return blobs.size() + waves.stream().mapToInt(List::size).sum() + 1;
    }

    /** The bytes of all manifests, the root among them. */
    long manifestBytes() {
        return root.bytes().length
                + waves.stream().flatMap(List::stream).mapToLong(raw -> raw.bytes().length).sum();
    }

    /** The bytes of all objects; {@link Long#MAX_VALUE} if the sum does not fit. */
    long bytes() {
        long sum = manifestBytes();
        for (Blob blob : blobs) {
            long more = sum + blob.descriptor().size();
            sum = more < 0 ? Long.MAX_VALUE : more;
        }
        return sum;
    }
}
