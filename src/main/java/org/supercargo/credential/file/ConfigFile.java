package org.supercargo.credential.file;

import org.supercargo.credential.json.MalformedJsonException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A configuration file on disk. It is read anew each time: it is small, and people sign in with
 * other programs beside this one.
 */
final class ConfigFile {
    private static final int MAX_SIZE = 8 << 20;

    private final Path path;
    private final Shape shape;

    /** How a kind of file is read. */
    @FunctionalInterface
    interface Shape {
        ConfigDocument read(String text) throws MalformedJsonException;
    }

    /** What became of reading the file; problems are fit to be shown. */
    sealed interface Content {
        record Document(ConfigDocument document) implements Content {}

        record Absent(String reason) implements Content {}

        record Malformed(String problem) implements Content {}

        record Unreadable(String problem) implements Content {}
    }

    ConfigFile(Path path, Shape shape) {
        this.path = path;
        this.shape = shape;
    }

    Path path() {
        return path;
    }

    Content read() {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return new Content.Absent("It is a folder or a device, not a file.");
        }
        try (InputStream file = Files.newInputStream(path)) {
            byte[] bytes = file.readNBytes(MAX_SIZE + 1);
            if (bytes.length > MAX_SIZE) {
                return new Content.Malformed("The file is larger than 8 MiB.");
            }
            return new Content.Document(shape.read(ConfigText.decode(bytes)));
        } catch (NoSuchFileException e) {
            return new Content.Absent("There is no such file.");
        } catch (MalformedJsonException e) {
            return new Content.Malformed("The file " + e.getMessage() + ".");
        } catch (IOException e) {
            return new Content.Unreadable("The file could not be read.");
        }
    }
}
