package org.supercargo.service;

import org.supercargo.content.ContentException;

import java.time.Instant;
import java.util.Optional;

/**
 * What a reference is, and how far that can be trusted.
 *
 * @param seen when it was seen to be so, where the registry did not say it now
 * @param outage why the registry did not answer, where it was asked
 */
public record Look(
        ImageDetails details, Optional<Instant> seen, Optional<ContentException> outage) {
    static Look now(ImageDetails details) {
        return new Look(details, Optional.empty(), Optional.empty());
    }
}
