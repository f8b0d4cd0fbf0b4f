package org.supercargo.testing;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A disk of its own in the place of a folder, so small that a test can fill it. Whoever may not
 * mount leaves the test out.
 */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** Mounts a disk of one megabyte. */
    public static SmallDisk mount(Path folder) throws IOException {
        Files.createDirectories(folder);
        String output = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(output.isEmpty(), "Left out, no right to mount: " + output);
        return new SmallDisk(folder);
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.onExit().join().exitValue() == 0 ? "" : output + " ";
    }

    public Path folder() {
        return folder;
    }

    /** Takes all the room that is left. */
    public void fill() throws IOException {
        byte[] rest = new byte[Math.toIntExact(Files.getFileStore(folder).getUsableSpace())];
        Files.write(filler, rest, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Gives back the room that {@link #fill} took. */
    public void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    @Override
    public void close() throws IOException {
        String output = run("umount", folder.toString());
        if (!output.isEmpty()) {
            throw new IOException(output);
        }
    }
}
