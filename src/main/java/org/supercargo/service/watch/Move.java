package org.supercargo.service.watch;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;

import java.time.Instant;
import java.util.Optional;

/**
 * A tag that was seen to point somewhere else than before.
 *
 * @param before empty if the tag was gone
 * @param after empty if the tag is gone
 */
public record Move(Tag tag, Optional<Digest> before, Optional<Digest> after, Instant at) {}
