package org.supercargo.oci.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.oci.json.TestDocuments.CONFIG;
import static org.supercargo.oci.json.TestDocuments.INDEX;
import static org.supercargo.oci.json.TestDocuments.MANIFEST;
import static org.supercargo.oci.json.TestDocuments.assertUnknown;
import static org.supercargo.oci.json.TestDocuments.index;
import static org.supercargo.oci.json.TestDocuments.manifest;
import static org.supercargo.oci.json.TestDocuments.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.MediaType;

/** What kind of document it is, by its header, its own word and its shape. */
class DocumentTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.oci.image.manifest.v1+json; charset=utf-8",
                "Application/Vnd.OCI.Image.Manifest.v1+JSON",
                "application/vnd.docker.distribution.manifest.v2+json"
            })
    void E10_mediaTypesAreComparedWithoutParametersAndCase(String type) {
        assertThat(read(type, MANIFEST)).isInstanceOf(Manifest.class);
    }

    @Test
    void E10_aBodyThatContradictsItsContentTypeIsShownAndNotUsed() {
        String json =
                "{'schemaVersion':2,'mediaType':'%s','config':%s,'layers':[]}"
                        .formatted(MediaType.DOCKER_MANIFEST, CONFIG);
        assertUnknown(read(MediaType.OCI_MANIFEST, json), "the document itself says");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain; charset=utf-8",
                "application/octet-stream",
                ""
            })
    void E10_aGenericContentTypeLeavesTheDecisionToTheBody(String generic) {
        String declared =
                "{'schemaVersion':2,'mediaType':'%s','manifests':[]}"
                        .formatted(MediaType.DOCKER_LIST);
        assertThat(read(generic, declared)).isInstanceOf(ImageIndex.class);
        assertThat(read(generic, INDEX)).isInstanceOf(ImageIndex.class);
        assertThat(read(generic, MANIFEST)).isInstanceOf(Manifest.class);
        assertUnknown(read(generic, "{'schemaVersion':1,'fsLayers':[]}"), "schema 1");
        assertUnknown(read(generic, "{'schemaVersion':2}"), "neither");
    }

    @Test
    void E11_aMissingMediaTypeIsFine() {
        assertThat(manifest(MANIFEST).warnings()).isEmpty();
        assertThat(index(INDEX).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'schemaVersion':2,'config':{},'manifests':[]}",
                "{'schemaVersion':2,'layers':[],'manifests':[]}",
                "{'schemaVersion':2,'manifests':[],'fsLayers':[]}",
                "{'schemaVersion':2,'layers':[],'fsLayers':[]}"
            })
    void E11_aDocumentOfBothShapesIsRejected(String json) {
        assertUnknown(read(MediaType.OCI_MANIFEST, json), "at once");
        assertUnknown(read(MediaType.OCI_INDEX, json), "at once");
        assertUnknown(read("application/json", json), "at once");
    }

    @Test
    void E11_aDocumentOfTheOtherShapeThanItsTypeIsRejected() {
        assertUnknown(read(MediaType.OCI_INDEX, MANIFEST), "calls itself an index");
        assertUnknown(read(MediaType.OCI_MANIFEST, INDEX), "calls itself a manifest");
        assertUnknown(read(MediaType.OCI_ARTIFACT, MANIFEST), "calls itself an artifact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'schemaVersion':3,'manifests':[]}",
                "{'manifests':[]}",
                "{'schemaVersion':'2','manifests':[]}"
            })
    void E16_anotherOrMissingSchemaVersionIsAnUnknownDocument(String json) {
        assertUnknown(read(MediaType.OCI_INDEX, json), "schema version");
    }

    @Test
    void E16_schemaOneIsLegacyAndOnlyShown() {
        assertUnknown(
                read(MediaType.DOCKER_SCHEMA1_SIGNED, "{'schemaVersion':1,'fsLayers':[]}"),
                "legacy schema 1");
        assertUnknown(read(MediaType.DOCKER_SCHEMA1, "{'schemaVersion':1}"), "legacy schema 1");
    }

    @Test
    void aManifestWithoutAUsableConfigurationIsUnknown() {
        assertUnknown(
                read(MediaType.OCI_MANIFEST, "{'schemaVersion':2,'layers':[]}"),
                "no valid configuration");
        assertUnknown(
                read(MediaType.OCI_MANIFEST, "{'schemaVersion':2,'config':7,'layers':[]}"),
                "no valid configuration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "'x'",
                "[]",
                "<html>",
                "{",
                "{'a':1}{}",
                "{'a':tru}",
                "{} x"
            })
    void whatIsNoJsonObjectIsUnknown(String text) {
        assertUnknown(
                read(MediaType.OCI_MANIFEST, text), "This is not a manifest. It is not valid JSON");
    }
}
