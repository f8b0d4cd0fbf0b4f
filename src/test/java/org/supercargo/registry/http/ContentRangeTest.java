package org.supercargo.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.OptionalLong;

class ContentRangeTest {
    @ParameterizedTest
    @CsvSource({"bytes 0-0/1,0,0,1", "bytes 010-020/030,10,20,30", "bytes 1000-1010/*,1000,1010,"})
    void F5_readsGoodRanges(String header, long first, long last, Long total) {
        OptionalLong whole = total == null ? OptionalLong.empty() : OptionalLong.of(total);

        assertThat(ContentRange.parse(List.of(header)))
                .contains(new ContentRange(first, last, whole));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "notbytes 1-2/3",
                "bytes ",
                "bytes x-2/3",
                "bytes 1*2/3",
                "bytes 1",
                "bytes 1-",
                "bytes 1-x/3",
                "bytes 1-2",
                "bytes 1-2@3",
                "bytes 1-2/",
                "bytes 1-2/*a",
                "bytes 1-2/3a",
                "bytes 1-99999999999999999999999/3"
            })
    void F5_refusesBadRanges(String header) {
        assertThat(ContentRange.parse(List.of(header))).isEmpty();
    }

    @Test
    void F5_refusesNoHeaderAndTwo() {
        assertThat(ContentRange.parse(List.of())).isEmpty();
        assertThat(ContentRange.parse(List.of("bytes 0-0/1", "bytes 0-0/1"))).isEmpty();
    }
}
