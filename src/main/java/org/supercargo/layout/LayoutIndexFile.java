package org.supercargo.layout;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.LayoutIndexJson;
import org.supercargo.oci.json.UnreadableJsonException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file {@code index.json} of a layout: its roots, which are named by tags. */
final class LayoutIndexFile {
    static final String NAME = "index.json";

    private final Path folder;
    private final Path file;

    LayoutIndexFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /** Reads the file; one that is not there yet has no entries. */
    LayoutIndexJson read() throws IOException {
        try {
            if (Files.size(file) > LayoutIndexJson.MAX_BYTES) {
                throw new IOException("its file " + NAME + " is too large");
            }
            return LayoutIndexJson.read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return LayoutIndexJson.empty();
        } catch (UnreadableJsonException e) {
            throw new IOException("its file " + NAME + " is damaged. " + e.getMessage(), e);
        }
    }

    List<Descriptor> entries() throws IOException {
        return read().entries();
    }

    /** The first entry that the selector names. */
    Optional<Descriptor> find(Selector selector) throws IOException {
        return entries().stream().filter(entry -> names(selector, entry)).findFirst();
    }

    /** Writes the file; whoever does so keeps others out from the reading to the writing. */
    void write(LayoutIndexJson index) throws IOException {
        try (PartFile part = PartFile.in(folder)) {
            part.write(index.toBytes());
            part.moveTo(file);
        }
    }

    void createIfMissing() throws IOException {
        if (Files.notExists(file)) {
            write(LayoutIndexJson.empty());
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    static Optional<String> tagOf(Descriptor entry) {
        return entry.annotation(LayoutIndexJson.REF_NAME);
    }

    static boolean names(Selector selector, Descriptor entry) {
        return switch (selector) {
            case Tag tag -> tagOf(entry).filter(tag.name()::equals).isPresent();
            case Digest digest -> entry.digest().equals(digest);
        };
    }
}
