package org.supercargo.content;

import org.supercargo.oci.Digest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Keeps verified content by digest, up to a bound in bytes; what was not used for longest goes
 * first.
 */
public final class DigestCache<V> {
    private final long maxBytes;
    private final ToLongFunction<V> size;
    private final Map<Digest, V> entries = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /**
     * @param maxBytes the most bytes that are kept
     * @param size tells the bytes of an entry
     */
    public DigestCache(long maxBytes, ToLongFunction<V> size) {
        this.maxBytes = maxBytes;
        this.size = size;
    }

    /** What is kept for the digest; empty if it never was or had to go. */
    public synchronized Optional<V> get(Digest digest) {
        return Optional.ofNullable(entries.get(digest));
    }

    /** Keeps the content of the digest, which the caller has verified. */
    public synchronized void put(Digest digest, V content) {
        V previous = entries.put(digest, content);
        bytes += size.applyAsLong(content) - (previous == null ? 0 : size.applyAsLong(previous));
        var oldest = entries.values().iterator();
        while (bytes > maxBytes && oldest.hasNext()) {
            bytes -= size.applyAsLong(oldest.next());
            oldest.remove();
        }
    }
}
