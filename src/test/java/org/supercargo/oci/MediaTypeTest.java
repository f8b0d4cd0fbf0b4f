package org.supercargo.oci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {
    @ParameterizedTest
    @ValueSource(strings = {"a/b", "A/B", " a/b ", "a/b;c=d", "a/b ; charset=utf-8"})
    void E10_parametersAndCaseMakeNoDifference(String type) {
        assertThat(MediaType.normalize(type)).isEqualTo("a/b");
    }

    @Test
    void E1_everyKindOfManifestIsAskedForTheCurrentOnesFirst() {
        assertThat(MediaType.MANIFESTS)
                .containsExactly(
                        "application/vnd.oci.image.index.v1+json",
                        "application/vnd.oci.image.manifest.v1+json",
                        "application/vnd.docker.distribution.manifest.list.v2+json",
                        "application/vnd.docker.distribution.manifest.v2+json",
                        "application/vnd.oci.artifact.manifest.v1+json",
                        "application/vnd.docker.distribution.manifest.v1+prettyjws",
                        "application/vnd.docker.distribution.manifest.v1+json");
        assertThat(MediaType.MANIFESTS).allMatch(MediaType::isManifest).doesNotContain("*/*");
    }

    @Test
    void kindsAreToldApart() {
        assertThat(MediaType.MANIFESTS.stream().filter(MediaType::isIndex))
                .containsExactly(MediaType.OCI_INDEX, MediaType.DOCKER_LIST);
        assertThat(MediaType.MANIFESTS.stream().filter(MediaType::isSchema1))
                .containsExactly(MediaType.DOCKER_SCHEMA1_SIGNED, MediaType.DOCKER_SCHEMA1);
    }

    @Test
    void F9_layersHeldElsewhereAreRecognised() {
        assertThat(
                        MediaType.isForeignLayer(
                                "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip"))
                .isTrue();
        assertThat(
                        MediaType.isForeignLayer(
                                "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip"))
                .isTrue();
        assertThat(MediaType.isForeignLayer(MediaType.OCI_LAYER_GZIP)).isFalse();
    }
}
