package org.supercargo.oci.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.oci.json.TestDocuments.A;
import static org.supercargo.oci.json.TestDocuments.CONFIG;
import static org.supercargo.oci.json.TestDocuments.LAYER;
import static org.supercargo.oci.json.TestDocuments.index;
import static org.supercargo.oci.json.TestDocuments.manifest;
import static org.supercargo.oci.json.TestDocuments.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Descriptors in documents, with everything that may be wrong with them. */
class DescriptorReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "1.5",
                "1e3",
                "9223372036854775808",
                "1e999999999",
                "'7'",
                "null",
                "[]"
            })
    void E18_aDescriptorWithoutAValidSizeIsLeftOutWithAWarning(String size) {
        String bad = "{'mediaType':'a/b','digest':'%s','size':%s}".formatted(A, size);
        Manifest manifest =
                manifest(
                        "{'schemaVersion':2,'config':%s,'layers':[%s,%s]}"
                                .formatted(CONFIG, bad, LAYER));
        assertThat(manifest.layers()).hasSize(1);
        assertThat(manifest.warnings())
                .containsExactly("Entry 1 of “layers” has no valid size and is left out.");
    }

    @Test
    void E18_theLargestSizeIsKeptAndTheSumDoesNotOverflow() {
        String huge = "{'mediaType':'a/b','digest':'%s','size':9223372036854775807}".formatted(A);
        Manifest manifest =
                manifest(
                        "{'schemaVersion':2,'config':%s,'layers':[%s,%s]}"
                                .formatted(CONFIG, huge, LAYER));
        assertThat(manifest.layers().getFirst().size()).isEqualTo(Long.MAX_VALUE);
        assertThat(manifest.layerBytes()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'sha256:../../x'", "'sha256:abc'", "''", "7", "null"})
    void J10_aDescriptorWithoutAValidDigestIsLeftOutWithAWarning(String digest) {
        ImageIndex index =
                index(
                        "{'schemaVersion':2,'manifests':[{'mediaType':'a/b','digest':%s,'size':1}]}"
                                .formatted(digest));
        assertThat(index.manifests()).isEmpty();
        assertThat(index.warnings())
                .containsExactly("Entry 1 of “manifests” has no valid digest and is left out.");
    }

    @Test
    void entriesThatAreNoDescriptorsAreLeftOutWithAWarning() {
        ImageIndex index = index("{'schemaVersion':2,'manifests':[null,7,'x',[],{}]}");
        assertThat(index.manifests()).isEmpty();
        assertThat(index.warnings()).hasSize(5).allMatch(warning -> warning.endsWith("left out."));
    }

    @Test
    void A6_aDescriptorOfAnUnknownAlgorithmIsKeptAndNotVerifiable() {
        ImageIndex index =
                index(
                        "{'schemaVersion':2,'manifests':[{'mediaType':'a/b','digest':'sha3+x:Ab=_-','size':1}]}");
        assertThat(index.manifests().getFirst().digest().isVerifiable()).isFalse();
        assertThat(index.warnings()).isEmpty();
    }

    @Test
    void E43_aPlatformHasAllItsParts() {
        String platform =
                "{'os':'windows','architecture':'amd64','variant':'v2','os.version':'10.0.1','os.features':['win32k',null]}";
        ImageIndex index =
                index(
                        "{'schemaVersion':2,'manifests':[{'mediaType':'a/b','digest':'%s','size':1,'platform':%s}]}"
                                .formatted(A, platform));
        assertThat(index.manifests().getFirst().platform())
                .contains(
                        new Platform(
                                "windows",
                                "amd64",
                                Optional.of("v2"),
                                Optional.of("10.0.1"),
                                List.of("win32k")));
    }

    @Test
    void E54_aDescriptorsDataIsItsContentOnlyIfItFits() {
        assertThat(layerWithData("bm90IHRydWU=").embedded()).isEmpty();
        assertThat(layerWithData("!").embedded()).isEmpty();
        assertThat(layerWithData("").embedded()).isEmpty();
        String empty =
                "{'mediaType':'application/vnd.oci.empty.v1+json','digest':'%s','size':2,'data':'e30='}"
                        .formatted(Descriptor.EMPTY.digest());
        Manifest manifest =
                manifest("{'schemaVersion':2,'config':%s,'layers':[]}".formatted(empty));
        assertThat(manifest.config().embedded()).contains(new byte[] {'{', '}'});
    }

    private static Descriptor layerWithData(String data) {
        String layer = LAYER.replace("}", ",'data':'" + data + "'}");
        return manifest("{'schemaVersion':2,'config':%s,'layers':[%s]}".formatted(CONFIG, layer))
                .layers()
                .getFirst();
    }

    @Test
    void annotationsKeepTheirOrderAndTakeNumbersAsTheyAreWritten() {
        Document document =
                read(
                        MediaType.OCI_INDEX,
                        "{'schemaVersion':2,'manifests':[],'annotations':{'z':'1','a':2.50,'m':null,'x':{}}}");
        assertThat(document.annotations())
                .containsExactly(Map.entry("z", "1"), Map.entry("a", "2.50"), Map.entry("m", ""));
    }
}
