package org.supercargo.catalog;

import org.supercargo.oci.Digest;

/**
 * The bytes of a catalog as a registry sent them.
 *
 * @param digest of the manifest that names them
 */
record FetchedCatalog(Digest digest, byte[] bytes) {}
