package org.supercargo.service.deletion.journal;

import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The folder of one deletion: what it is, the bytes of its manifests, and how far it is. */
final class JournalFolder {
    private static final String DELETION = "deletion.json";
    private static final String PROGRESS = "progress.json";
    private static final String MANIFESTS = "manifests";

    private final Path folder;

    JournalFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes all of it, beside its place at first, so that it is there as a whole or not at all.
     */
    KeptDeletion create(KeptDeletion deletion, Collection<RawManifest> manifests, Path beside)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        List<KeptManifest> kept = new ArrayList<>();
        for (RawManifest raw : manifests) {
            kept.add(
                    new KeptManifest(
                            raw.mediaType(), raw.digest(), bytes.size(), raw.bytes().length));
            bytes.writeBytes(raw.bytes());
        }
        KeptDeletion whole =
                new KeptDeletion(
                        deletion.id(),
                        deletion.repository(),
                        deletion.began(),
                        deletion.steps(),
                        kept,
                        deletion.progress());
        Files.createDirectories(beside);
        DurableFiles.write(beside.resolve(MANIFESTS), bytes.toByteArray());
        DurableFiles.write(beside.resolve(DELETION), JournalText.ofDeletion(whole));
        DurableFiles.write(beside.resolve(PROGRESS), JournalText.ofProgress(whole.progress()));
        DurableFiles.move(beside, folder);
        return whole;
    }

    KeptDeletion read() throws IOException {
        return JournalText.readDeletion(
                folder.getFileName().toString(),
                Files.readAllBytes(folder.resolve(DELETION)),
                Files.readAllBytes(folder.resolve(PROGRESS)));
    }

    void write(Progress progress) throws IOException {
        DurableFiles.replace(folder.resolve(PROGRESS), JournalText.ofProgress(progress));
    }

    /** The bytes of a manifest; empty if the disk has not kept them as they were. */
    Optional<RawManifest> manifest(KeptManifest kept) throws IOException {
        try (var file = new RandomAccessFile(folder.resolve(MANIFESTS).toFile(), "r")) {
            if (kept.offset() < 0
                    || kept.length() < 0
                    || kept.offset() + kept.length() > file.length()) {
                return Optional.empty();
            }
            byte[] bytes = new byte[kept.length()];
            file.seek(kept.offset());
            file.readFully(bytes);
            // A signed manifest of schema 1 has the digest of its payload.
            boolean whole = MediaType.isSchema1(kept.mediaType()) || kept.digest().matches(bytes);
            return whole
                    ? Optional.of(new RawManifest(kept.mediaType(), kept.digest(), bytes))
                    : Optional.empty();
        }
    }

    long bytes() throws IOException {
        return Files.size(folder.resolve(MANIFESTS)) + Files.size(folder.resolve(DELETION));
    }

    void remove() throws IOException {
        DurableFiles.removeFolder(folder);
    }
}
