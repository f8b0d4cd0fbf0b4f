package org.supercargo.catalog;

import org.supercargo.catalog.disk.FileSlug;
import org.supercargo.catalog.disk.WholeFile;
import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.json.NamedTextsJson;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.oci.json.catalog.CatalogDocument;
import org.supercargo.oci.json.catalog.CatalogJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Keeps catalogs that were fetched: each under the name of its reference and under that of its
 * digest, and an index of which reference had which digest last. A damaged file costs only itself.
 */
final class CatalogCache {
    private static final String REFS = "refs";

    private final Path folder;
    private final InstantSource clock;

    /**
     * A copy that is kept.
     *
     * @param at when it was last what its reference named
     */
    record Copy(Path file, CatalogDocument document, Optional<Digest> digest, Instant at) {}

    CatalogCache(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Path fileOf(Reference reference) {
        return folder.resolve(FileSlug.of(reference.toString()) + ".json");
    }

    Path fileOf(Digest digest) {
        return folder.resolve("by-digest").resolve(FileSlug.of(digest.toString()) + ".json");
    }

    Path index() {
        return folder.resolve("index.json");
    }

    /**
     * The copy under the name of the reference, else the one under its last digest.
     *
     * @param notes takes what is wrong with the cache, in sentences
     */
    Optional<Copy> find(Reference reference, Consumer<String> notes) {
        Optional<Digest> digest = recorded(reference, notes);
        return read(fileOf(reference), digest, notes)
                .or(() -> digest.flatMap(known -> read(fileOf(known), digest, notes)));
    }

    /**
     * The copy of what the reference is known to name, the one under its digest first; its age
     * begins anew. Empty if the reference is not known to name that digest.
     *
     * @param notes takes what is wrong with the cache, in sentences
     */
    Optional<Copy> confirm(Reference reference, Digest digest, Consumer<String> notes)
            throws IOException {
        Optional<Digest> known = recorded(reference, notes).filter(digest::equals);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Optional<Copy> copy =
                read(fileOf(digest), known, notes).or(() -> read(fileOf(reference), known, notes));
        if (copy.isPresent()) {
            touch(fileOf(digest));
            touch(fileOf(reference));
        }
        return copy;
    }

    private void touch(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        }
    }

    /** Keeps what was fetched; each of the three files is written whole or not at all. */
    Path keep(Reference reference, FetchedCatalog fetched) throws IOException {
        Path named = fileOf(reference);
        for (Path file : List.of(fileOf(fetched.digest()), named)) {
            WholeFile.write(file, fetched.bytes());
            touch(file);
        }
        SortedMap<String, String> refs = new TreeMap<>(refs(_ -> {}));
        refs.put(reference.toString(), fetched.digest().toString());
        WholeFile.write(index(), NamedTextsJson.write(REFS, refs));
        return named;
    }

    private Optional<Digest> recorded(Reference reference, Consumer<String> notes) {
        try {
            return Optional.ofNullable(refs(notes).get(reference.toString()))
                    .map(Digest::parseVerifiable);
        } catch (InvalidNameException e) {
            notes.accept(index() + " is damaged: it names a digest that is none.");
            return Optional.empty();
        }
    }

    private SortedMap<String, String> refs(Consumer<String> notes) {
        return readable(index(), bytes -> NamedTextsJson.read(bytes, REFS), notes)
                .orElseGet(TreeMap::new);
    }

    private static Optional<Copy> read(Path file, Optional<Digest> digest, Consumer<String> notes) {
        return readable(
                file,
                bytes ->
                        new Copy(
                                file,
                                CatalogJson.read(bytes),
                                digest,
                                Files.getLastModifiedTime(file).toInstant()),
                notes);
    }

    /** Understands bytes. */
    private interface Reader<T> {
        T read(byte[] bytes) throws IOException;
    }

    private static <T> Optional<T> readable(Path file, Reader<T> reader, Consumer<String> notes) {
        try {
            Optional<byte[]> bytes = WholeFile.read(file, CatalogJson.MAX_BYTES);
            return bytes.isPresent() ? Optional.of(reader.read(bytes.get())) : Optional.empty();
        } catch (UnreadableJsonException e) {
            notes.accept(file + " is damaged and counts for nothing. " + e.getMessage());
        } catch (IOException e) {
            notes.accept(file + " cannot be read and counts for nothing.");
        }
        return Optional.empty();
    }
}
