package org.supercargo.service.find;

import org.supercargo.oci.RegistryName;

import java.util.List;

/**
 * What a search has found.
 *
 * @param hits the best ones, the best first
 * @param more how many others there are
 * @param notSearched the registries of which not all repositories are known
 */
public record Found(List<Hit> hits, int more, List<RegistryName> notSearched) {
    static final Found NOTHING = new Found(List.of(), 0, List.of());
}
