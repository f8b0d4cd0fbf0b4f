package org.supercargo.service.tags;

import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Tag;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags by which clients hang signatures and other things on a manifest: {@code
 * sha256-<hex>.sig} and the like of cosign, and {@code sha256-<hex>} of distribution-spec's
 * "Referrers Tag Schema".
 */
public final class DigestTag {
    private static final Pattern FORM =
            Pattern.compile(
                    "(sha256-[0-9a-f]{64}|sha512-[0-9a-f]{64,128})(?:\\.[A-Za-z0-9._-]++)?+");

    private DigestTag() {}

    /** What the tag hangs on; empty for an ordinary tag. */
    public static Optional<Digest> subject(Tag tag) {
        if (!tag.name().startsWith("sha")) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(tag.name());
        return form.matches() ? digest(form.group(1)) : Optional.empty();
    }

    private static Optional<Digest> digest(String name) {
        try {
            return Optional.of(Digest.parse(name.replaceFirst("-", ":")));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }
}
