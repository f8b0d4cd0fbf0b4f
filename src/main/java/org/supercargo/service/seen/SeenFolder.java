package org.supercargo.service.seen;

import org.supercargo.catalog.disk.FileSlug;
import org.supercargo.catalog.disk.FolderBound;
import org.supercargo.catalog.disk.WholeFile;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of lists of names, one file for each list. It is a convenience: what the disk refuses is
 * not remembered, and a file that is damaged is forgotten.
 */
final class SeenFolder {
    private static final Logger LOG = System.getLogger(SeenFolder.class.getName());
    private static final int MAX_FILE = 64 << 20;
    private static final long MAX_FOLDER = 256L << 20;
    private static final String SUFFIX = ".names";

    private final Path folder;
    private final FolderBound bound;

    SeenFolder(Path folder) {
        this.folder = folder;
        this.bound = new FolderBound(folder, MAX_FOLDER);
    }

    void keep(SeenNames names) {
        try {
            byte[] bytes = NamesFile.write(names);
            WholeFile.write(fileOf(names.of()), bytes);
            bound.added(bytes.length);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "not remembered: " + names.of(), e);
        }
    }

    Optional<SeenNames> read(String of) {
        return read(fileOf(of)).filter(names -> names.of().equals(of));
    }

    private Optional<SeenNames> read(Path file) {
        try {
            Optional<byte[]> bytes = WholeFile.read(file, MAX_FILE);
            Optional<SeenNames> names = bytes.flatMap(NamesFile::read);
            if (bytes.isPresent() && names.isEmpty()) {
                Files.deleteIfExists(file);
            }
            return names;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "cannot be remembered: " + file, e);
            return Optional.empty();
        }
    }

    /** All lists that can be read. */
    List<SeenNames> all() {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> found = Files.list(folder)) {
                found.filter(file -> file.toString().endsWith(SUFFIX)).forEach(files::add);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "cannot be listed: " + folder, e);
            }
        }
        return files.stream().flatMap(file -> read(file).stream()).toList();
    }

    private Path fileOf(String of) {
        return folder.resolve(FileSlug.of(of) + SUFFIX);
    }
}
