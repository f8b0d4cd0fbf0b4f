package org.supercargo.service.seen;

import org.supercargo.catalog.disk.FolderBound;
import org.supercargo.catalog.disk.WholeFile;
import org.supercargo.oci.Digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps manifests and configurations by their digest, so that they are fetched once and can be read
 * without their registry. Whatever is read is verified; what is damaged is forgotten.
 */
public final class SeenContent {
    private static final Logger LOG = System.getLogger(SeenContent.class.getName());
    private static final int MAX_FILE = 9 << 20;

    private final Path folder;
    private final FolderBound bound;
    private final InstantSource clock;

    /** Content with the media type that it was sent as. */
    public record Kept(String mediaType, byte[] bytes) {}

    /**
     * @param folder where the content is kept; it is made when something is first kept
     * @param maxBytes the most bytes that are kept; what was not used for longest goes first
     */
    public SeenContent(Path folder, long maxBytes, InstantSource clock) {
        this.folder = folder;
        this.bound = new FolderBound(folder, maxBytes);
        this.clock = clock;
    }

    /** Keeps content that the caller has verified. */
    public void keep(Digest digest, Kept content) {
        if (!digest.isVerifiable() || isKept(digest)) {
            return;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(content.mediaType().getBytes(StandardCharsets.UTF_8));
            bytes.write('\n');
            bytes.writeBytes(content.bytes());
            WholeFile.write(fileOf(digest), bytes.toByteArray());
            bound.added(bytes.size());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "not kept: " + digest, e);
        }
    }

    /** What is kept for the digest, its bytes verified. */
    public Optional<Kept> get(Digest digest) {
        if (!isKept(digest)) {
            return Optional.empty();
        }
        Path file = fileOf(digest);
        try {
            Optional<byte[]> bytes = WholeFile.read(file, MAX_FILE);
            Optional<Kept> kept =
                    bytes.flatMap(SeenContent::parse)
                            .filter(content -> digest.matches(content.bytes()));
            if (kept.isPresent()) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            } else if (bytes.isPresent()) {
                Files.deleteIfExists(file);
            }
            return kept;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "cannot be read: " + file, e);
            return Optional.empty();
        }
    }

    private static Optional<Kept> parse(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String mediaType = new String(bytes, 0, i, StandardCharsets.UTF_8);
                return Optional.of(
                        new Kept(mediaType, Arrays.copyOfRange(bytes, i + 1, bytes.length)));
            }
        }
        return Optional.empty();
    }

    private boolean isKept(Digest digest) {
        return digest.isVerifiable() && Files.exists(fileOf(digest));
    }

    private Path fileOf(Digest digest) {
        return folder.resolve(digest.algorithm())
                .resolve(digest.encoded().substring(0, 2))
                .resolve(digest.encoded());
    }
}
