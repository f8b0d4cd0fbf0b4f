package org.supercargo.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.layout.Images.TAG;

import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What goes from a layout folder when a tag or a manifest is deleted, and what stays. */
class LayoutDeletingTest extends FreshLayoutFolder {
    @Test
    void untaggingTakesOnlyTheTagOff() throws Exception {
        Descriptor image = Images.push(layout, IMAGE, Optional.of(TAG));
        layout.pushManifest(Images.raw(IMAGE), Optional.of(Tag.LATEST));

        layout.deleteTag(TAG);
        assertThat(Images.tags(layout)).containsExactly("latest");
        layout.deleteTag(Tag.LATEST);

        assertThat(Images.tags(layout)).isEmpty();
        assertThat(layout.fetchManifest(image.digest())).isEqualTo(Images.raw(IMAGE));
        assertThat(index()).contains(image.digest().toString());
        assertThatThrownBy(() -> layout.deleteTag(TAG))
                .isInstanceOf(ContentException.NotFound.class);
    }

    @Test
    void deletingAManifestTakesItsTagsAndWhatNothingElseNeeds() throws Exception {
        Images.push(layout, INDEX, Optional.of(TAG));
        layout.pushManifest(Images.raw(IMAGE), Optional.of(Tag.LATEST));

        layout.deleteManifest(Digest.parse(INDEX.digest()));

        assertThat(Images.tags(layout)).containsExactly("latest");
        assertThat(layout.fetchManifest(Tag.LATEST)).isEqualTo(Images.raw(IMAGE));
        assertThat(IMAGE.blobs()).allSatisfy(blob -> assertThat(file(blob.digest())).exists());
        assertThat(file(INDEX.digest())).doesNotExist();
        assertThat(file(INDEX.children().getLast().digest())).doesNotExist();
        assertThat(file(INDEX.children().getLast().blobs().getFirst().digest())).doesNotExist();
    }

    @Test
    void aManifestThatAKeptIndexNamesIsNotDeleted() throws Exception {
        Images.push(layout, INDEX, Optional.of(TAG));

        assertThatThrownBy(() -> layout.deleteManifest(Digest.parse(IMAGE.digest())))
                .isInstanceOf(ContentException.Conflict.class);
        assertThat(file(IMAGE.digest())).exists();
    }

    @Test
    void nothingIsCleanedAwayWhileAManifestCannotBeUnderstood() throws Exception {
        Images.push(layout, INDEX, Optional.of(TAG));
        byte[] legacy = "{\"schemaVersion\":1}".getBytes(StandardCharsets.UTF_8);
        layout.pushManifest(
                RawManifest.of(MediaType.DOCKER_SCHEMA1, legacy), Optional.of(Tag.LATEST));

        layout.deleteManifest(Digest.parse(INDEX.digest()));

        assertThat(Images.tags(layout)).containsExactly("latest");
        assertThat(file(IMAGE.digest())).exists();
    }
}
