package org.supercargo.service.deletion.journal;

import org.supercargo.oci.Digest;

/** Where the journal has the bytes of a manifest, all of which are in one file. */
record KeptManifest(String mediaType, Digest digest, long offset, int length) {}
