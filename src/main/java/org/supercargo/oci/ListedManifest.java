package org.supercargo.oci;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a registry's list of tags tells of the manifest that a tag points at; few registries tell
 * anything. It is less exact than what is read of the manifest itself.
 *
 * @param imageBytes the size of the image as the registry keeps it
 * @param created when the image was made
 */
public record ListedManifest(Digest digest, OptionalLong imageBytes, Optional<Instant> created) {}
