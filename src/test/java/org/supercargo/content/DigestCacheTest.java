package org.supercargo.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.Digest;

import java.nio.charset.StandardCharsets;

class DigestCacheTest {
    private final DigestCache<String> cache = new DigestCache<>(10, String::length);

    @Test
    void whatWasPutIsThere() {
        cache.put(digest("a"), "aaaa");

        assertThat(cache.get(digest("a"))).contains("aaaa");
        assertThat(cache.get(digest("b"))).isEmpty();
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() {
        cache.put(digest("a"), "aaaa");
        cache.put(digest("b"), "bbbb");
        cache.get(digest("a"));

        cache.put(digest("c"), "cccc");

        assertThat(cache.get(digest("a"))).isPresent();
        assertThat(cache.get(digest("b"))).isEmpty();
        assertThat(cache.get(digest("c"))).isPresent();
    }

    @Test
    void puttingTheSameTwiceCountsOnce() {
        cache.put(digest("a"), "aaaaaa");
        cache.put(digest("a"), "aaaaaa");
        cache.put(digest("b"), "bbbb");

        assertThat(cache.get(digest("a"))).isPresent();
        assertThat(cache.get(digest("b"))).isPresent();
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        cache.put(digest("a"), "aaaaaaaaaaaaaaa");

        assertThat(cache.get(digest("a"))).isEmpty();
    }

    private static Digest digest(String name) {
        return Digest.sha256(name.getBytes(StandardCharsets.UTF_8));
    }
}
