package org.supercargo.oci.json.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What a catalog file says: which repositories there are, as it writes them.
 *
 * @param title what the catalog calls itself
 * @param registry the registry of entries that name none
 * @param entries the repositories, in the file's order; nothing is checked yet, and an entry that
 *     says nothing is empty
 */
public record CatalogDocument(
        Optional<String> title, Optional<String> registry, List<String> entries) {
    public CatalogDocument {
        entries = List.copyOf(entries);
    }
}
