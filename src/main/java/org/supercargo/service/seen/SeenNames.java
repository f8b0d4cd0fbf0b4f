package org.supercargo.service.seen;

import java.time.Instant;
import java.util.List;

/**
 * Names as they were when they were last listed.
 *
 * @param of what they are the names of: a registry, or a repository
 * @param at when the list was seen, whole
 */
public record SeenNames(String of, List<String> names, Instant at) {
    public SeenNames {
        names = List.copyOf(names);
    }
}
