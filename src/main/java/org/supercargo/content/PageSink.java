package org.supercargo.content;

import org.supercargo.oci.ListedManifest;
import org.supercargo.oci.Tag;

import java.util.List;
import java.util.Map;

/**
 * Takes a listing as it arrives, on the thread that lists: a page at once or, where pages are
 * large, piece by piece.
 */
@FunctionalInterface
public interface PageSink {
    /**
     * Takes new names: no nulls, none given before.
     *
     * @return whether more are wanted
     */
    boolean accept(List<String> names);

    /**
     * Takes what the list tells of the manifests that tags point at; most lists tell nothing. It
     * comes before the tags or after them.
     *
     * @param byTag must not be changed any more
     */
    default void tell(Map<Tag, ListedManifest> byTag) {}
}
