package org.supercargo.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.layout.Images.TAG;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.testing.ChildJvm;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A disk that takes no more, for real. */
class FullDiskTest {
    @TempDir Path disk;
    private boolean mounted;

    /** Puts a disk of one megabyte into the place; needs the right to do so. */
    private void mount() throws Exception {
        String output = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
        Assumptions.assumeTrue(output.isEmpty(), "Left out, no right to mount: " + output);
        mounted = true;
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : output + " ";
    }

    private static TestManifest big() {
        byte[] noise = new byte[2 << 20];
        new Random(1).nextBytes(noise);
        return TestManifest.image("amd64", TestBlob.layer("noise", noise));
    }

    @Test
    void aFullDiskIsSaidAndWhatFitsStays() throws Exception {
        mount();
        LayoutFolder layout = new LayoutFolder(disk.resolve("layout"));
        Images.push(layout, "small", TAG);

        assertThatThrownBy(() -> Images.push(layout, big(), Optional.of(TAG)))
                .isInstanceOf(ContentException.LocalStorage.class)
                .hasMessageContaining("there is no space left")
                .hasMessageContaining(disk.toString());

        assertThat(new LayoutFolder(layout.folder()).fetchManifest(TAG))
                .isEqualTo(Images.raw(TestManifest.image("amd64", "small")));
        try (Stream<Path> files = Files.list(layout.folder())) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void aNewFolderOnAFullDiskIsRemovedAgain() throws Exception {
        mount();
        LayoutFolder layout = new LayoutFolder(disk.resolve("layout"));
        assertThatThrownBy(() -> Images.push(layout, big(), Optional.of(TAG)))
                .isInstanceOf(ContentException.LocalStorage.class);

        layout.abandon();

        assertThat(disk).isEmptyDirectory();
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
        Path folder = disk.resolve("layout");
        Process limited = ChildJvm.startWithFileLimit(1024, BigPush.class, folder.toString());

        assertThat(limited.inputReader().readAllAsString())
                .startsWith("local-storage Could not write ")
                .contains(folder + ": File too large.");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }
}
