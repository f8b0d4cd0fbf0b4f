package org.supercargo.oci.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.ArtifactManifest;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.UnknownDocument;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DocumentReaderTest {
    private static final String A = "sha256:" + "a".repeat(64);
    private static final String B = "sha256:" + "b".repeat(64);
    private static final String CONFIG =
            "{'mediaType':'application/vnd.oci.image.config.v1+json','digest':'%s','size':7}"
                    .formatted(A);
    private static final String LAYER =
            "{'mediaType':'application/vnd.oci.image.layer.v1.tar+gzip','digest':'%s','size':9}"
                    .formatted(B);
    private static final String MANIFEST =
            "{'schemaVersion':2,'config':%s,'layers':[%s]}".formatted(CONFIG, LAYER);
    private static final String INDEX =
            "{'schemaVersion':2,'manifests':[{'mediaType':'%s','digest':'%s','size':3}]}"
                    .formatted(MediaType.OCI_MANIFEST, A);

    private static Document read(String mediaType, String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return DocumentReader.read(RawManifest.of(mediaType, bytes));
    }

    private static Manifest manifest(String json) {
        return (Manifest) read(MediaType.OCI_MANIFEST, json);
    }

    private static ImageIndex index(String json) {
        return (ImageIndex) read(MediaType.OCI_INDEX, json);
    }

    private static void assertUnknown(Document document, String why) {
        assertThat(document.isWhole()).isFalse();
        assertThat(document).isInstanceOf(UnknownDocument.class);
        assertThat(document.children()).isEmpty();
        assertThat(document.warnings()).last(InstanceOfAssertFactories.STRING).contains(why);
    }

    @Test
    void aManifestNamesItsConfigurationAndLayersInOrder() {
        Manifest manifest = manifest(MANIFEST);
        assertThat(manifest.config())
                .isEqualTo(Descriptor.of(MediaType.OCI_CONFIG, Digest.parse(A), 7));
        assertThat(manifest.layers())
                .containsExactly(Descriptor.of(MediaType.OCI_LAYER_GZIP, Digest.parse(B), 9));
        assertThat(manifest.warnings()).isEmpty();
    }

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
    void E16_nullForAListOrMapIsEmpty() {
        String json =
                "{'schemaVersion':2,'config':%s,'layers':null,'annotations':null,'subject':null,'manifests':null}";
        Manifest manifest = manifest(json.formatted(CONFIG));
        assertThat(manifest.layers()).isEmpty();
        assertThat(manifest.annotations()).isEmpty();
        assertThat(manifest.subject()).isEmpty();
        assertThat(manifest.warnings()).isEmpty();
        assertThat(index("{'schemaVersion':2,'manifests':null}").manifests()).isEmpty();
    }

    @Test
    void E17_unknownMediaTypesAndFieldsAreNoError() {
        String layer =
                "{'mediaType':'application/x-new','digest':'%s','size':1,'new':{'deep':[1,{}]}}"
                        .formatted(A);
        Manifest manifest =
                manifest(
                        "{'new':[[]],'schemaVersion':2,'config':%s,'layers':[%s]}"
                                .formatted(CONFIG, layer));
        assertThat(manifest.layers())
                .extracting(Descriptor::mediaType)
                .containsExactly("application/x-new");
        assertThat(manifest.warnings()).isEmpty();
        assertUnknown(read("application/x-new", MANIFEST), "is unknown");
    }

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

    @Test
    void A6_aDescriptorOfAnUnknownAlgorithmIsKeptAndNotVerifiable() {
        ImageIndex index =
                index(
                        "{'schemaVersion':2,'manifests':[{'mediaType':'a/b','digest':'sha3+x:Ab=_-','size':1}]}");
        assertThat(index.manifests().getFirst().digest().isVerifiable()).isFalse();
        assertThat(index.warnings()).isEmpty();
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
    void E40_anIndexMayBeEmptyOrNestedAndItsEntriesMayLackAPlatform() {
        assertThat(index("{'schemaVersion':2,'manifests':[]}").manifests()).isEmpty();
        String nested = INDEX.replace(MediaType.OCI_MANIFEST, MediaType.OCI_INDEX);
        assertThat(index(nested).manifests().getFirst().platform()).isEmpty();
    }

    @Test
    void E41_anAttestationIsNoImageOfTheIndex() {
        String attestation =
                "{'mediaType':'%s','digest':'%s','size':1,'platform':{'os':'unknown','architecture':'unknown'},"
                    + "'annotations':{'vnd.docker.reference.type':'attestation-manifest'}}";
        ImageIndex index =
                index(
                        "{'schemaVersion':2,'manifests':[%s]}"
                                .formatted(attestation.formatted(MediaType.OCI_MANIFEST, A)));
        assertThat(index.manifests()).hasSize(1);
        assertThat(index.images()).isEmpty();
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
    void E44_anIndexMayHaveAnArtifactTypeAndASubject() {
        ImageIndex index =
                index(
                        "{'schemaVersion':2,'artifactType':'a/t','subject':{'mediaType':'m','digest':'%s','size':1},'manifests':[]}"
                                .formatted(A));
        assertThat(index.artifactType()).contains("a/t");
        assertThat(index.subject()).contains(Descriptor.of("m", Digest.parse(A), 1));
    }

    @Test
    void E50_theArtifactTypeIsDeclaredOrElseThatOfAConfigurationThatIsNoImages() {
        String json =
                "{'schemaVersion':2%s,'config':{'mediaType':'%s','digest':'%s','size':2},'layers':[]}";
        assertThat(
                        manifest(json.formatted(",'artifactType':'a/t'", MediaType.OCI_CONFIG, A))
                                .artifactType())
                .contains("a/t");
        assertThat(
                        manifest(json.formatted("", "application/vnd.cncf.helm.config.v1+json", A))
                                .artifactType())
                .contains("application/vnd.cncf.helm.config.v1+json");
        assertThat(manifest(json.formatted("", MediaType.OCI_CONFIG, A)).artifactType()).isEmpty();
        assertThat(manifest(json.formatted("", MediaType.OCI_EMPTY, A)).artifactType()).isEmpty();
    }

    @Test
    void E51_theEmptyDescriptorIsThatOfAnEmptyObject() {
        assertThat(Descriptor.of(MediaType.OCI_EMPTY, "{}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Descriptor.EMPTY);
    }

    @Test
    void E54_aDescriptorsDataIsNotTakenForTheContent() {
        String layer = LAYER.replace("}", ",'data':'bm90IHRydWU='}");
        assertThat(
                        manifest(
                                "{'schemaVersion':2,'config':%s,'layers':[%s]}"
                                        .formatted(CONFIG, layer)))
                .isEqualTo(manifest(MANIFEST));
    }

    @Test
    void E56_anArtifactManifestOfTheDraftsNamesItsBlobs() {
        String json =
                "{'mediaType':'%s','artifactType':'a/t','blobs':[%s],'subject':%s,'annotations':{'k':'v'}}";
        Document document =
                read(MediaType.OCI_ARTIFACT, json.formatted(MediaType.OCI_ARTIFACT, LAYER, CONFIG));
        assertThat(document).isInstanceOf(ArtifactManifest.class);
        assertThat(document.children())
                .containsExactly(Descriptor.of(MediaType.OCI_LAYER_GZIP, Digest.parse(B), 9));
        assertThat(document.artifactType()).contains("a/t");
        assertThat(document.subject()).isPresent();
        assertThat(document.annotations()).isEqualTo(Map.of("k", "v"));
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
