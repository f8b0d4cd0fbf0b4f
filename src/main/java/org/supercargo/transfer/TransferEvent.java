package org.supercargo.transfer;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Selector;

import java.util.Optional;

/**
 * A step of a copy. The events of one copy come in this order, where the objects (blobs and
 * manifests) of a copy may overlap, at most three at a time:
 *
 * <pre>
 * copy   = Started ( Planned object* )? ( Succeeded | Failed )
 * object = Skipped | Begun Advanced* ( Done | Skipped )
 * </pre>
 *
 * <p>A copy that fails leaves objects without their end. After {@code Succeeded} or {@code Failed}
 * nothing comes.
 */
public sealed interface TransferEvent {
    /** The copy begins; what it consists of is not known yet. */
    record Started(Selector selector) implements TransferEvent {}

    /**
     * All manifests are read.
     *
     * @param bytes the bytes of all objects, as their descriptors say
     * @param objects the number of different blobs and manifests
     */
    record Planned(long bytes, int objects) implements TransferEvent {}

    /** An object is not copied, because the destination has it or because the source lacks it. */
    record Skipped(Descriptor object) implements TransferEvent {}

    /** An object begins to travel. */
    record Begun(Descriptor object) implements TransferEvent {}

    /**
     * Bytes of an object were read from the source.
     *
     * @param bytes how many of this object so far; fewer than before where the destination had to
     *     begin again
     */
    record Advanced(Descriptor object, long bytes) implements TransferEvent {}

    /** An object is complete and verified at the destination. */
    record Done(Descriptor object) implements TransferEvent {}

    /** The copy is complete and its tag is set. */
    record Succeeded(TransferResult result) implements TransferEvent {}

    /**
     * The copy ended without success; nothing half-written is left.
     *
     * @param side the place that failed; empty if neither did, as when the user cancels
     */
    record Failed(ContentException failure, Optional<TransferSide> side) implements TransferEvent {}
}
