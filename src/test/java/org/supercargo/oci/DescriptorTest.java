package org.supercargo.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DescriptorTest {
    private static final Digest DIGEST = Digest.sha256(new byte[0]);

    private static Manifest manifest(Descriptor... layers) {
        return new Manifest(
                Descriptor.EMPTY,
                List.of(layers),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void E18_aSizeIsNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Descriptor.of("a/b", DIGEST, -1));
    }

    @Test
    void E18_theSumOfSizesStopsAtTheLargestNumber() {
        Descriptor half = Descriptor.of("a/b", DIGEST, Long.MAX_VALUE / 2);
        assertThat(manifest(half, half).layerBytes()).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(manifest(half, half, half).layerBytes()).isEqualTo(Long.MAX_VALUE);
        assertThat(manifest(half, half, half, half, half).layerBytes()).isEqualTo(Long.MAX_VALUE);
        assertThat(manifest().layerBytes()).isZero();
    }

    @Test
    void annotationsCannotBeChangedFromOutside() {
        Map<String, String> annotations = new HashMap<>(Map.of("a", "1"));
        Descriptor descriptor =
                new Descriptor(
                        "a/b",
                        DIGEST,
                        1,
                        annotations,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        annotations.put("a", "2");
        assertThat(descriptor.annotation("a")).contains("1");
        assertThat(descriptor.annotation("b")).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> descriptor.annotations().put("c", "3"));
    }

    @Test
    void E15_aRawManifestIsDescribedByItsBytes() {
        RawManifest raw = RawManifest.of(MediaType.OCI_MANIFEST, new byte[] {'{', '}'});
        assertThat(raw.descriptor())
                .isEqualTo(Descriptor.of(MediaType.OCI_MANIFEST, Descriptor.EMPTY.digest(), 2));
        assertThat(raw).isEqualTo(RawManifest.of(MediaType.OCI_MANIFEST, new byte[] {'{', '}'}));
        assertThat(raw).isNotEqualTo(RawManifest.of(MediaType.OCI_MANIFEST, new byte[] {'{'}));
        assertThat(raw.toString()).endsWith(", 2 bytes");
    }

    @Test
    void theChildrenOfAManifestAreItsConfigurationAndItsLayers() {
        Descriptor layer = Descriptor.of("a/b", DIGEST, 1);
        assertThat(manifest(layer).children()).containsExactly(Descriptor.EMPTY, layer);
    }
}
