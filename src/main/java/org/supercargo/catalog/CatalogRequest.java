package org.supercargo.catalog;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks for a catalog.
 *
 * @param file a file that is read in place of whatever the reference names
 * @param reference the name of the catalog as the user wrote it
 * @param offline whether no registry may be asked
 * @param refresh whether a copy that is kept is only for when the registry does not give it
 */
public record CatalogRequest(
        Optional<Path> file, Optional<String> reference, boolean offline, boolean refresh) {}
