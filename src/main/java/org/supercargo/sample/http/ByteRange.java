package org.supercargo.sample.http;

import org.supercargo.oci.Digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one range of bytes that a request asks for (RFC 9110, section 14).
 *
 * @param first the offset of the first byte
 * @param count how many bytes; 0 if the range lies outside the content
 */
record ByteRange(int first, int count) {
    private static final Pattern SYNTAX = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * The range asked for; nothing if the whole is asked for, or in a way that is to be ignored.
     */
    static Optional<ByteRange> of(Request request, Digest digest, int size) {
        boolean same = request.header("If-Range").map(Match.entityTag(digest)::equals).orElse(true);
        return request.header("Range").filter(_ -> same).flatMap(range -> parse(range, size));
    }

    private static Optional<ByteRange> parse(String text, int size) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? Optional.empty() : Optional.of(suffix(Long.parseLong(to), size));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to);
        return last < first ? Optional.empty() : Optional.of(between(first, last, size));
    }

    private static ByteRange suffix(long length, int size) {
        int count = (int) Math.min(length, size);
        return new ByteRange(size - count, count);
    }

    private static ByteRange between(long first, long last, int size) {
        if (first >= size) {
            return new ByteRange(0, 0);
        }
        return new ByteRange((int) first, (int) (Math.min(last, size - 1L) - first + 1));
    }

    /** The value of the {@code Content-Range} header. */
    String contentRange(int size) {
        return count == 0
                ? "bytes */" + size
                : "bytes " + first + "-" + (first + count - 1) + "/" + size;
    }
}
