package org.supercargo.service.cleanup;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;

import java.time.Instant;
import java.util.Optional;

/**
 * What rules look at.
 *
 * @param image the manifest that the tag points at; empty where it was not asked for
 * @param created when its configuration says that it was made; empty if that is not known
 */
public record TagAge(Tag tag, Optional<Digest> image, Optional<Instant> created) {
    /** A tag of which only the name is known. */
    public static TagAge unknown(Tag tag) {
        return new TagAge(tag, Optional.empty(), Optional.empty());
    }
}
