package org.supercargo.oci.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.oci.json.TestDocuments.A;
import static org.supercargo.oci.json.TestDocuments.CONFIG;
import static org.supercargo.oci.json.TestDocuments.INDEX;
import static org.supercargo.oci.json.TestDocuments.LAYER;
import static org.supercargo.oci.json.TestDocuments.assertUnknown;
import static org.supercargo.oci.json.TestDocuments.index;
import static org.supercargo.oci.json.TestDocuments.manifest;
import static org.supercargo.oci.json.TestDocuments.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.MediaType;

/** Documents that are too deep, too long or too odd. */
class DocumentLimitTest {
    @Test
    void J53_veryManyOdditiesAreCounted() {
        ImageIndex index =
                index("{'schemaVersion':2,'manifests':[%s{}]}".formatted("{},".repeat(99_999)));
        assertThat(index.warnings())
                .hasSize(21)
                .last()
                .isEqualTo("There are 99980 more oddities like these.");
    }

    @Test
    void J53_aManifestMayHaveAsManyLayersAsFitAndFailsClearlyBeyond() {
        String layer = "{'mediaType':'a','digest':'%s','size':1},".formatted(A);
        String json = "{'schemaVersion':2,'config':%s,'layers':[%s%s]}";
        assertThat(manifest(json.formatted(CONFIG, layer.repeat(69_999), LAYER)).layers())
                .hasSize(70_000);
        assertUnknown(
                read(MediaType.OCI_MANIFEST, json.formatted(CONFIG, layer.repeat(99_999), LAYER)),
                "longer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'schemaVersion':2,'schemaVersion':2,'manifests':[]}",
                "{'schemaVersion':2,'manifests':[],'annotations':{'a':'1','a':'2'}}",
                "{'schemaVersion':2,'manifests':[{'mediaType':'a/b','digest':'%s','size':1,'size':2}]}"
            })
    void E19_aNameThatOccursTwiceGivesAWarning(String json) {
        assertThat(index(json.formatted(A)).warnings())
                .singleElement()
                .asString()
                .contains("occurs twice");
    }

    @Test
    void J51_deepNestingIsRefusedWhereverItStands() {
        assertUnknown(read(MediaType.OCI_INDEX, "{'x':" + "[".repeat(101)), "deeply nested");
        assertUnknown(read(MediaType.OCI_INDEX, "{'x':" + "{'x':".repeat(50_000)), "deeply nested");
        assertThat(
                        index(
                                        "{'schemaVersion':2,'x':%s%s}"
                                                .formatted("[".repeat(99), "]".repeat(99)))
                                .manifests())
                .isEmpty();
    }

    @Test
    void J51_aDocumentBeyondTheLimitIsRefused() {
        assertUnknown(read(MediaType.OCI_INDEX, " ".repeat(Json.MAX_DOCUMENT) + "{}"), "longer");
    }

    @Test
    void J51_aNumberOfManyDigitsIsRefused() {
        assertUnknown(
                read(MediaType.OCI_INDEX, "{'schemaVersion':" + "2".repeat(101) + "}"), "longer");
    }

    @Test
    void E19_onlyADocumentWithoutOdditiesIsWhole() {
        assertThat(index(INDEX).isWhole()).isTrue();
        assertThat(index("{'schemaVersion':2,'manifests':[{}]}").isWhole()).isFalse();
        assertThat(index("{'schemaVersion':2,'manifests':[],'manifests':[]}").isWhole()).isFalse();
    }
}
