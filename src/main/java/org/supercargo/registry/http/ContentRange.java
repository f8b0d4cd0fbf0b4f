package org.supercargo.registry.http;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a body that an answer of status 206 brings (RFC 9110, section 14.4).
 *
 * @param first the number of the first byte, from 0
 * @param last the number of the last byte
 * @param total the length of the whole, where it is told
 */
public record ContentRange(long first, long last, OptionalLong total) {
    private static final Pattern FORM =
            Pattern.compile("bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\\*)");

    /**
     * Reads the one {@code Content-Range} header; empty if it is missing, repeated or malformed.
     */
    public static Optional<ContentRange> parse(List<String> headers) {
        if (headers.size() != 1) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(headers.getFirst());
        if (!form.matches()) {
            return Optional.empty();
        }
        OptionalLong total =
                form.group(3).equals("*")
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(form.group(3)));
        return Optional.of(
                new ContentRange(
                        Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), total));
    }
}
