package org.supercargo.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.layout.Images.TAG;

import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestLayout;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/** Folders that are damaged, foreign, empty or not there. */
class OddLayoutFolderTest extends FreshLayoutFolder {
    @Test
    void aDamagedBlobCountsAsMissingAndIsWrittenAnew() throws Exception {
        Images.push(layout, IMAGE, Optional.of(TAG));
        TestBlob blob = IMAGE.blobs().getLast();
        byte[] damaged = blob.bytes().clone();
        damaged[damaged.length - 1]++;
        Files.write(file(blob.digest()), damaged);
        LayoutFolder fresh = new LayoutFolder(folder);

        assertThat(fresh.hasBlob(Images.descriptor(blob))).isFalse();
        try (InputStream in = fresh.fetchBlob(Images.descriptor(blob))) {
            assertThatThrownBy(in::readAllBytes).hasMessageContaining("other bytes than asked for");
        }
        fresh.pushBlob(Images.descriptor(blob), () -> new ByteArrayInputStream(blob.bytes()));

        assertThat(file(blob.digest())).hasBinaryContent(blob.bytes());
    }

    @Test
    void aDamagedManifestIsNeverGiven() throws Exception {
        Images.push(layout, IMAGE, Optional.of(TAG));
        Files.writeString(file(IMAGE.digest()), "{}");

        assertThatThrownBy(() -> layout.fetchManifest(TAG))
                .isInstanceOf(ContentException.DigestMismatch.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aFolderThatIsNotThereIsNotFoundAndNotMade() {
        assertThatThrownBy(() -> layout.fetchManifest(TAG))
                .isInstanceOf(ContentException.NotFound.class)
                .hasMessageContaining(folder.toString());
        assertThat(folder).doesNotExist();
    }

    @Test
    void aFolderOfOtherThingsIsNotTouched() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.txt"), "my only copy");

        assertThatThrownBy(() -> Images.push(layout, IMAGE, Optional.of(TAG)))
                .isInstanceOf(ContentException.LocalStorage.class)
                .hasMessageContaining("is not an OCI image layout");
        layout.abandon();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("thesis.txt"));
        }
    }

    @Test
    void anEmptyFolderBecomesALayoutAndIsLeftEmptyWhenAbandoned() throws Exception {
        Files.createDirectories(folder);
        TestBlob blob = IMAGE.blobs().getFirst();
        layout.pushBlob(Images.descriptor(blob), () -> new ByteArrayInputStream(blob.bytes()));

        layout.abandon();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLayoutOfAnotherVersionIsRefused() throws Exception {
        TestLayout.write(folder, Map.of("1.0", IMAGE));
        Files.writeString(folder.resolve("oci-layout"), "{\"imageLayoutVersion\":\"2.0.0\"}");

        assertThatThrownBy(() -> Images.tags(layout))
                .isInstanceOf(ContentException.LocalStorage.class)
                .hasMessageContaining("unknown version");
    }

    @Test
    void aDamagedIndexIsSaidAndNeverOverwritten() throws Exception {
        TestLayout.write(folder, Map.of("1.0", IMAGE));
        Files.writeString(folder.resolve("index.json"), "{\"manifests\":");

        assertThatThrownBy(() -> Images.push(layout, INDEX, Optional.of(TAG)))
                .isInstanceOf(ContentException.LocalStorage.class)
                .hasMessageContaining("index.json is damaged");
        assertThat(index()).isEqualTo("{\"manifests\":");
    }
}
