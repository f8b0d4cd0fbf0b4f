package org.supercargo.oci.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

class LayoutIndexJsonTest {
    private static final Descriptor ENTRY = Descriptor.of(MediaType.OCI_MANIFEST, new byte[] {1});

    private static LayoutIndexJson read(String json) throws UnreadableJsonException {
        return LayoutIndexJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(LayoutIndexJson index) {
        return new String(index.toBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"manifests\":null}",
                "{\"manifests\":{}}",
                "{\"manifests\":[null,1,{},\"x\"]}"
            })
    void whatHoldsNoEntryIsReadAndCanGetOne(String json) throws Exception {
        assertThat(read(json).entries()).isEmpty();
        assertThat(read(json).with(ENTRY, Optional.of("a")).entries())
                .extracting(Descriptor::digest)
                .containsExactly(ENTRY.digest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"manifests\":[", "{} {}", "<html>"})
    void whatIsNoObjectIsUnreadable(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void aChangeLeavesTheIndexThatItWasMadeFrom() throws Exception {
        LayoutIndexJson empty = read("{\"schemaVersion\":2,\"manifests\":[]}");
        LayoutIndexJson one = empty.with(ENTRY, Optional.of("a"));

        assertThat(one.without(entry -> true).entries()).isEmpty();
        assertThat(one.entries()).hasSize(1);
        assertThat(empty.entries()).isEmpty();
    }

    @Test
    void takingATagOffLeavesTheOtherAnnotations() throws Exception {
        String json =
                "{\"manifests\":[{\"mediaType\":\"a/b\",\"digest\":\"%s\",\"size\":1,\"annotations\":{\"k\":\"v\",\"%s\":\"a\"}}]}"
                        .formatted(ENTRY.digest(), LayoutIndexJson.REF_NAME);

        assertThat(text(read(json).untagged(entry -> true)))
                .isEqualTo(json.replace(",\"" + LayoutIndexJson.REF_NAME + "\":\"a\"", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"mediaType\":\"a/b\",\"manifests\":[]} | a/b",
                "{\"manifests\":[]} | application/vnd.oci.image.index.v1+json",
                "{\"config\":{},\"layers\":[]} | application/vnd.oci.image.manifest.v1+json",
            })
    void E10_aManifestSaysOrShowsItsType(String json, String type) {
        assertThat(DeclaredMediaType.of(json.getBytes(StandardCharsets.UTF_8))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"layers\":[]}", "\u0000\u0001", "{\"mediaType\":"})
    void E10_whatIsNoManifestHasNoType(String text) {
        assertThat(DeclaredMediaType.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aLayoutWithoutAVersionIsUnreadable() throws Exception {
        assertThat(LayoutVersion.read(LayoutVersion.CURRENT.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("1.0.0");
        assertThatThrownBy(() -> LayoutVersion.read(new byte[] {'{', '}'}))
                .isInstanceOf(UnreadableJsonException.class);
        assertThatThrownBy(() -> LayoutVersion.read(new byte[0]))
                .isInstanceOf(UnreadableJsonException.class);
    }
}
