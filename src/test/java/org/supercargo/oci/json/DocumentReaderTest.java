package org.supercargo.oci.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.oci.json.TestDocuments.A;
import static org.supercargo.oci.json.TestDocuments.B;
import static org.supercargo.oci.json.TestDocuments.CONFIG;
import static org.supercargo.oci.json.TestDocuments.INDEX;
import static org.supercargo.oci.json.TestDocuments.LAYER;
import static org.supercargo.oci.json.TestDocuments.MANIFEST;
import static org.supercargo.oci.json.TestDocuments.assertUnknown;
import static org.supercargo.oci.json.TestDocuments.index;
import static org.supercargo.oci.json.TestDocuments.manifest;
import static org.supercargo.oci.json.TestDocuments.read;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.ArtifactManifest;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What documents say. */
class DocumentReaderTest {
    @Test
    void aManifestNamesItsConfigurationAndLayersInOrder() {
        Manifest manifest = manifest(MANIFEST);
        assertThat(manifest.config())
                .isEqualTo(Descriptor.of(MediaType.OCI_CONFIG, Digest.parse(A), 7));
        assertThat(manifest.layers())
                .containsExactly(Descriptor.of(MediaType.OCI_LAYER_GZIP, Digest.parse(B), 9));
        assertThat(manifest.warnings()).isEmpty();
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
}
