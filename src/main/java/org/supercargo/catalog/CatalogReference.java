package org.supercargo.catalog;

import org.supercargo.oci.Reference;

import java.nio.file.Path;

/** Where a catalog is. */
public sealed interface CatalogReference {
    /** A file on this computer. */
    record InFile(Path path) implements CatalogReference {}

    /** An artifact in a registry. */
    record InRegistry(Reference reference) implements CatalogReference {}
}
