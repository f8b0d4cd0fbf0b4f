package org.supercargo.layout;

import org.supercargo.content.Attempt;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.VerifyingInputStream;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.json.Json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder {@code blobs} of a layout, where everything lies under its digest. */
final class LayoutBlobs {
    static final String NAME = "blobs";

    private final Path layout;
    private final Path folder;

    /**
     * What others built on, because it was found or written here: it must not vanish unnoticed
     * before a tag is set.
     */
    private final Set<Digest> reliedOn = ConcurrentHashMap.newKeySet();

    private final Set<Digest> written = ConcurrentHashMap.newKeySet();

    LayoutBlobs(Path layout) {
        this.layout = layout;
        this.folder = layout.resolve(NAME);
    }

    void createFolder() throws IOException {
        Files.createDirectories(folder);
    }

    /** The place of a blob; the grammar of digests keeps it inside the folder. */
    Path path(Digest digest) {
        return folder.resolve(digest.algorithm()).resolve(digest.encoded());
    }

    boolean exists(Digest digest) {
        return Files.isRegularFile(path(digest));
    }

    /**
     * Whether the blob is there and undamaged. It is read once; the answer is remembered while the
     * file is there.
     */
    boolean holds(Descriptor blob) throws IOException {
        Path path = path(blob.digest());
        if (!exists(blob.digest()) || Files.size(path) != blob.size()) {
            return false;
        }
        if (reliedOn.contains(blob.digest())) {
            return true;
        }
        boolean undamaged = digestOf(path, blob.digest()).equals(blob.digest());
        if (undamaged) {
            reliedOn.add(blob.digest());
        }
        return undamaged;
    }

    private static Digest digestOf(Path path, Digest like) throws IOException {
        MessageDigest computation = like.newMessageDigest();
        byte[] buffer = new byte[64 << 10];
        try (InputStream in = Files.newInputStream(path)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                computation.update(buffer, 0, count);
            }
        }
        return Digest.of(like.algorithm(), computation.digest());
    }

    /**
     * Writes a blob, verified before it comes to its place; one that is there undamaged is left
     * alone.
     */
    void write(Descriptor blob, BlobSource source, Attempt attempt)
            throws IOException, ContentException {
        if (holds(blob)) {
            return;
        }
        try (PartFile part = PartFile.in(layout);
                InputStream in = new VerifyingInputStream(source.open(), blob, attempt)) {
            part.write(in);
            Path target = path(blob.digest());
            Files.createDirectories(target.getParent());
            part.moveTo(target);
        }
        written.add(blob.digest());
        reliedOn.add(blob.digest());
    }

    /** Opens a blob; the stream fails where its bytes are not those of the descriptor. */
    InputStream open(Descriptor blob, Attempt attempt) throws IOException, ContentException {
        try {
            InputStream file = Files.newInputStream(path(blob.digest()));
            return new DiskInputStream(
                    new VerifyingInputStream(file, blob, attempt), attempt, layout);
        } catch (NoSuchFileException e) {
            throw new ContentException.NotFound(attempt);
        }
    }

    /**
     * The bytes of a manifest; empty if there is none of that digest, or if what is there is too
     * large for one.
     */
    Optional<byte[]> readManifest(Digest digest) throws IOException {
        Path path = path(digest);
        return exists(digest) && Files.size(path) <= Json.MAX_DOCUMENT
                ? Optional.of(Files.readAllBytes(path))
                : Optional.empty();
    }

    /** Something that was relied on and is not there any more, because somebody else removed it. */
    Optional<Digest> vanished() {
        Optional<Digest> gone = reliedOn.stream().filter(digest -> !exists(digest)).findAny();
        reliedOn.removeIf(digest -> !exists(digest));
        return gone;
    }

    void delete(Digest digest) throws IOException {
        reliedOn.remove(digest);
        written.remove(digest);
        Files.deleteIfExists(path(digest));
    }

    /** Whether everything that is there was written by this object. */
    boolean isAllOwn() throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            Set<Path> own = written.stream().map(this::path).collect(Collectors.toSet());
            return files.filter(path -> !Files.isDirectory(path)).allMatch(own::contains);
        }
    }

    /** Removes the folder as far as it is empty. */
    void removeFolder() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder, 1)) {
            for (Path empty : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(empty);
            }
        }
    }

    void deleteOwn() throws IOException {
        for (Digest digest : Set.copyOf(written)) {
            delete(digest);
        }
    }
}
