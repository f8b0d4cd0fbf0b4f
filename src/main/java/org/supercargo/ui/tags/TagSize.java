package org.supercargo.ui.tags;

import org.supercargo.service.tags.ManifestSummary;
import org.supercargo.ui.kit.Format;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The size of a tag's image as the table shows it.
 *
 * @param meaning what was measured
 */
record TagSize(OptionalLong bytes, String meaning) {
    /** Empty while it is not known whether there is a size. */
    static Optional<TagSize> of(TagRow row) {
        OptionalLong bytes = row.imageBytes();
        return row.summary()
                .map(summary -> new TagSize(bytes, meaning(summary)))
                .or(
                        () ->
                                bytes.isPresent()
                                        ? Optional.of(
                                                new TagSize(bytes, "as the registry lists it"))
                                        : Optional.empty());
    }

    private static String meaning(ManifestSummary summary) {
        return summary.measured()
                .map(platform -> "compressed, of " + platform)
                .orElse("compressed");
    }

    String words() {
        return bytes.isPresent() ? Format.bytes(bytes.getAsLong()) : "";
    }

    String explained() {
        return bytes.isPresent() ? Format.exactBytes(bytes.getAsLong()) + ", " + meaning : "";
    }
}
