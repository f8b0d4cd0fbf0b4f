package org.supercargo.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.layout.Images.TAG;

import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestLayout;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class LayoutFolderTest extends FreshLayoutFolder {
    @Test
    void aNewFolderIsAsTheSpecificationSays() throws Exception {
        Images.push(layout, IMAGE, Optional.of(TAG));

        assertThat(folder.resolve("oci-layout")).hasContent("{\"imageLayoutVersion\":\"1.0.0\"}");
        assertThat(index())
                .isEqualTo(
                        "{\"schemaVersion\":2,\"manifests\":[{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d,"
                                        .formatted(
                                                MediaType.OCI_MANIFEST,
                                                IMAGE.digest(),
                                                IMAGE.document().bytes().length)
                                + "\"annotations\":{\"org.opencontainers.image.ref.name\":\"1.0\"}}]}");
        assertThat(file(IMAGE.digest())).hasBinaryContent(IMAGE.document().bytes());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("oci-layout", "index.json", "blobs");
        }
    }

    @Test
    void whatOthersWroteIsRead() throws Exception {
        TestLayout.write(folder, Map.of("1.0", INDEX));

        assertThat(Images.tags(layout)).containsExactly("1.0");
        assertThat(layout.fetchManifest(TAG)).isEqualTo(Images.raw(INDEX));
        assertThat(layout.fetchManifest(Digest.parse(IMAGE.digest()))).isEqualTo(Images.raw(IMAGE));
        for (TestBlob blob : IMAGE.blobs()) {
            try (InputStream in = layout.fetchBlob(Images.descriptor(blob))) {
                assertThat(in).hasBinaryContent(blob.bytes());
            }
        }
    }

    @Test
    void aTagThatMovesLeavesTheOthersAndTheirUnknownFields() throws Exception {
        TestLayout.write(folder, Map.of());
        String foreign =
                "{\"mediaType\":\"text/x\",\"digest\":\"blake3:abc\",\"size\":3,\"x\":[1,{\"y\":null}]}";
        String named =
                "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":7,\"data\":\"e30=\",\"annotations\":{\"org.opencontainers.image.ref.name\":\"docker.io/library/a:b\"}}"
                        .formatted(MediaType.OCI_MANIFEST, Digest.sha256(new byte[0]));
        String broken = "\"not an entry\"";
        Files.writeString(
                folder.resolve("index.json"),
                "{\"z\":true,\"schemaVersion\":2,\"manifests\":[%s,%s,%s],\"annotations\":{\"k\":\"v\"}}"
                        .formatted(foreign, named, broken));

        Images.push(layout, "first", TAG);
        Descriptor second = Images.push(layout, "second", TAG);

        assertThat(index()).contains(foreign, named, broken, "\"z\":true", "{\"k\":\"v\"}");
        assertThat(layout.resolve(TAG)).map(Descriptor::digest).contains(second.digest());
        assertThat(Images.tags(layout)).containsExactly("1.0");
        List<String> names = new ArrayList<>();
        assertThat(layout.listTags(names::addAll))
                .isEqualTo(Listing.incomplete("Entries with names that are not tags: 1."));
    }

    @Test
    void aManifestWithoutATagIsKeptOnceAndFoundByItsDigest() throws Exception {
        Descriptor image = Images.push(layout, IMAGE, Optional.empty());
        assertThat(index()).contains("\"manifests\":[]");

        layout.keepRoot(image);
        layout.keepRoot(image);

        assertThat(index().split("sha256:", -1)).hasSize(2);
        assertThat(layout.resolve(image.digest())).map(Descriptor::digest).contains(image.digest());
        assertThat(Images.tags(layout)).isEmpty();
    }

    @Test
    void noTagIsSetOnContentThatWasRemovedMeanwhile() throws Exception {
        TestBlob layer = IMAGE.blobs().getLast();
        layout.pushBlob(Images.descriptor(layer), () -> new ByteArrayInputStream(layer.bytes()));
        Files.delete(file(layer.digest()));

        assertThatThrownBy(() -> layout.pushManifest(Images.raw(IMAGE), Optional.of(TAG)))
                .isInstanceOf(ContentException.Conflict.class)
                .hasMessageContaining("another program removed content");
        assertThat(Images.tags(layout)).isEmpty();
        Images.push(layout, IMAGE, Optional.of(TAG));
        assertThat(Images.tags(layout)).containsExactly("1.0");
    }

    @Test
    void referrersAreFoundAmongTheEntriesAndInTheReferrersTag() throws Exception {
        Descriptor image = Images.push(layout, IMAGE, Optional.of(TAG));
        Descriptor direct = referrer(image, "direct");
        layout.keepRoot(direct);
        Descriptor listed = referrer(image, "listed");
        byte[] list =
                "{\"schemaVersion\":2,\"manifests\":[{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}]}"
                        .formatted(listed.mediaType(), listed.digest(), listed.size())
                        .getBytes(StandardCharsets.UTF_8);
        Tag referrersTag = new Tag(image.digest().toString().replace(':', '-'));
        layout.pushManifest(RawManifest.of(MediaType.OCI_INDEX, list), Optional.of(referrersTag));

        assertThat(layout.referrers(image.digest()))
                .extracting(Descriptor::digest)
                .containsExactlyInAnyOrder(direct.digest(), listed.digest());
        assertThat(layout.referrers(direct.digest())).isEmpty();
        assertThat(layout.referrers(image.digest()))
                .filteredOn(found -> found.digest().equals(direct.digest()))
                .first()
                .satisfies(found -> assertThat(found.artifactType()).contains("test/direct"));
    }

    private Descriptor referrer(Descriptor subject, String kind) throws ContentException {
        String json =
                "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"artifactType\":\"test/%s\",\"config\":{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":2},\"layers\":[],\"subject\":{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}}"
                        .formatted(
                                MediaType.OCI_MANIFEST,
                                kind,
                                MediaType.OCI_EMPTY,
                                Descriptor.EMPTY.digest(),
                                subject.mediaType(),
                                subject.digest(),
                                subject.size());
        RawManifest raw =
                RawManifest.of(MediaType.OCI_MANIFEST, json.getBytes(StandardCharsets.UTF_8));
        layout.pushManifest(raw, Optional.empty());
        return raw.descriptor();
    }
}
