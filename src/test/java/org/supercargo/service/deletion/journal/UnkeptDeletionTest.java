package org.supercargo.service.deletion.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.supercargo.content.ContentException;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.DeletionStep.Untag;
import org.supercargo.service.deletion.journal.Progress.GuardedStep;
import org.supercargo.service.deletion.journal.Progress.State;
import org.supercargo.testing.SmallDisk;
import org.supercargo.testing.Unreadable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Where the disk does not keep what is about to be deleted, that is said and nothing begins. */
class UnkeptDeletionTest {
    private static final RepositoryName REPOSITORY =
            new RepositoryName(new RegistryName("localhost:5000"), "team/api");
    private static final RawManifest IMAGE =
            RawManifest.of(
                    MediaType.OCI_MANIFEST, "{\"layers\":[]}".getBytes(StandardCharsets.UTF_8));
    private static final Tag TAG = new Tag("1.4");

    @TempDir Path temporary;
    private Path folder;
    private Journal journal;

    @BeforeEach
    void open() {
        folder = temporary.resolve("deleted");
        journal = new Journal(folder, InstantSource.system());
    }

    private JournalEntry begin() throws ContentException {
        return journal.begin(
                REPOSITORY,
                List.of(new Untag(TAG, IMAGE.digest(), List.of(Tag.LATEST))),
                List.of(IMAGE));
    }

    @Test
    void aFileInThePlaceOfTheFolderIsSaid() throws IOException {
        Files.writeString(folder, "no folder");
        assertThatThrownBy(this::begin)
                .isInstanceOf(ContentException.LocalStorage.class)
                .hasMessageContaining(folder + " is in the way");
        assertThatThrownBy(journal::all)
                .isInstanceOf(ContentException.LocalStorage.class)
                .hasMessageContaining(folder + " is in the way");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "A_FOLDER")
    void aLinkThatLeadsNowhereIsSaid(Unreadable inItsPlace) throws IOException {
        inItsPlace.putAt(folder);
        assertThatThrownBy(this::begin)
                .isInstanceOf(ContentException.LocalStorage.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aFullDiskIsSaidAndLeavesNothingThatSeemsToHaveBegun() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            disk.fill();
            assertThatThrownBy(this::begin)
                    .isInstanceOf(ContentException.LocalStorage.class)
                    .hasMessageContaining("No space left");
            assertThat(journal.all()).isEmpty();

            disk.free();
            begin().close();
            assertThat(journal.all()).hasSize(1);
        }
    }

    @Test
    void theStepThatAFullDiskTookLastStays() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder);
                JournalEntry entry = begin()) {
            entry.standingIn(TAG, GuardedStep.WRITING, List.of(IMAGE.digest()));
            disk.fill();

            assertThatThrownBy(() -> entry.ended(List.of(TAG), List.of()))
                    .isInstanceOf(ContentException.LocalStorage.class)
                    .hasMessageContaining("No space left");

            Progress kept = journal.all().getFirst().progress();
            assertThat(kept.state()).isEqualTo(State.RUNNING);
            assertThat(kept.standIn()).isPresent();
            assertThat(entry.manifest(IMAGE.digest())).contains(IMAGE);
        }
    }
}
