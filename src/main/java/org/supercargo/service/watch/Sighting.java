package org.supercargo.service.watch;

import org.supercargo.oci.Digest;

import java.time.Instant;
import java.util.Optional;

/**
 * What a tag was first seen to point at.
 *
 * @param digest empty if the tag was seen to be gone
 */
public record Sighting(Optional<Digest> digest, Instant at) {}
