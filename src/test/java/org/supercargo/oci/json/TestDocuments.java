package org.supercargo.oci.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.UnknownDocument;

import java.nio.charset.StandardCharsets;

/** Documents as tests write them, with single quotation marks, and how to read them. */
final class TestDocuments {
    static final String A = "sha256:" + "a".repeat(64);
    static final String B = "sha256:" + "b".repeat(64);
    static final String CONFIG =
            "{'mediaType':'application/vnd.oci.image.config.v1+json','digest':'%s','size':7}"
                    .formatted(A);
    static final String LAYER =
            "{'mediaType':'application/vnd.oci.image.layer.v1.tar+gzip','digest':'%s','size':9}"
                    .formatted(B);
    static final String MANIFEST =
            "{'schemaVersion':2,'config':%s,'layers':[%s]}".formatted(CONFIG, LAYER);
    static final String INDEX =
            "{'schemaVersion':2,'manifests':[{'mediaType':'%s','digest':'%s','size':3}]}"
                    .formatted(MediaType.OCI_MANIFEST, A);

    static Document read(String mediaType, String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return DocumentReader.read(RawManifest.of(mediaType, bytes));
    }

    static Manifest manifest(String json) {
        return (Manifest) read(MediaType.OCI_MANIFEST, json);
    }

    static ImageIndex index(String json) {
        return (ImageIndex) read(MediaType.OCI_INDEX, json);
    }

    static void assertUnknown(Document document, String why) {
        assertThat(document.isWhole()).isFalse();
        assertThat(document).isInstanceOf(UnknownDocument.class);
        assertThat(document.children()).isEmpty();
        assertThat(document.warnings()).last(InstanceOfAssertFactories.STRING).contains(why);
    }

    private TestDocuments() {}
}
