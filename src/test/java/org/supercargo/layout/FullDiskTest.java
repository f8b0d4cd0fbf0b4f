package org.supercargo.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.layout.Images.TAG;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.testing.ChildJvm;
import org.supercargo.testing.SmallDisk;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestManifest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A disk that takes no more, for real. */
class FullDiskTest {
    @TempDir Path folder;

    private static TestManifest big() {
        byte[] noise = new byte[2 << 20];
        new Random(1).nextBytes(noise);
        return TestManifest.image("amd64", TestBlob.layer("noise", noise));
    }

    @Test
    void aFullDiskIsSaidAndWhatFitsStays() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            LayoutFolder layout = new LayoutFolder(disk.folder().resolve("layout"));
            Images.push(layout, "small", TAG);

            assertThatThrownBy(() -> Images.push(layout, big(), Optional.of(TAG)))
                    .isInstanceOf(ContentException.LocalStorage.class)
                    .hasMessageContaining("there is no space left")
                    .hasMessageContaining(disk.folder().toString());

            assertThat(new LayoutFolder(layout.folder()).fetchManifest(TAG))
                    .isEqualTo(Images.raw(TestManifest.image("amd64", "small")));
            try (Stream<Path> files = Files.list(layout.folder())) {
                assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
            }
        }
    }

    @Test
    void aNewFolderOnAFullDiskIsRemovedAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            LayoutFolder layout = new LayoutFolder(disk.folder().resolve("layout"));
            assertThatThrownBy(() -> Images.push(layout, big(), Optional.of(TAG)))
                    .isInstanceOf(ContentException.LocalStorage.class);

            layout.abandon();

            assertThat(disk.folder()).isEmptyDirectory();
        }
    }

    /** Pushes the big image and says how that failed. */
    static final class BigPush {
        private BigPush() {}

        static void main(String[] arguments) {
            LayoutFolder layout = new LayoutFolder(Path.of(arguments[0]));
            try {
                Images.push(layout, big(), Optional.of(TAG));
            } catch (ContentException e) {
                System.out.println(e.kind() + " " + e.getMessage());
            }
        }
    }

    @Test
    void aWriteThatTheSystemRefusesIsSaidAndLeavesNoPart() throws Exception {
        Path layout = folder.resolve("layout");
        Process limited = ChildJvm.startWithFileLimit(1024, BigPush.class, layout.toString());

        assertThat(limited.inputReader().readAllAsString())
                .startsWith("local-storage Could not write ")
                .contains(layout + ": File too large.");
        try (Stream<Path> files = Files.list(layout)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }
}
