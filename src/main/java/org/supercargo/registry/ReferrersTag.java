package org.supercargo.registry;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;

/**
 * The tag under which registries without a referrers list keep one (distribution-spec, "Referrers
 * Tag Schema").
 */
final class ReferrersTag {
    private static final int ALGORITHM_LENGTH = 32;
    private static final int ENCODED_LENGTH = 64;

    private ReferrersTag() {}

    static Tag of(Digest subject) {
        return Tag.parse(
                cut(subject.algorithm(), ALGORITHM_LENGTH)
                        + "-"
                        + cut(subject.encoded(), ENCODED_LENGTH));
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()))
                .replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
