package org.supercargo.content;

import java.util.List;

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
}
