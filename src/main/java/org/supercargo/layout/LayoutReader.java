package org.supercargo.layout;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.json.DeclaredMediaType;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads from a folder that is a layout, and gives nothing that is not verified. */
final class LayoutReader {
    private final LayoutFrame frame;
    private final LayoutIndexFile index;
    private final LayoutBlobs blobs;

    LayoutReader(LayoutFrame frame, LayoutIndexFile index, LayoutBlobs blobs) {
        this.frame = frame;
        this.index = index;
        this.blobs = blobs;
    }

    LayoutTags tags(Attempt attempt) throws IOException, ContentException, InterruptedException {
        frame.require(attempt);
        return LayoutTags.of(index.entries());
    }

    Optional<Descriptor> resolve(Selector selector, Attempt attempt)
            throws IOException, ContentException, InterruptedException {
        frame.require(attempt);
        Optional<Descriptor> entry = index.find(selector);
        return entry.isEmpty() && selector instanceof Digest digest ? describe(digest) : entry;
    }

    /** A manifest below an entry: its media type is what it says itself. */
    private Optional<Descriptor> describe(Digest digest) throws IOException {
        Optional<byte[]> bytes = blobs.readManifest(digest);
        return bytes.flatMap(DeclaredMediaType::of)
                .map(type -> Descriptor.of(type, digest, bytes.orElseThrow().length));
    }

    RawManifest manifest(Selector selector, Attempt attempt)
            throws IOException, ContentException, InterruptedException {
        Descriptor entry =
                resolve(selector, attempt)
                        .orElseThrow(() -> new ContentException.NotFound(attempt));
        requireVerifiable(entry.digest(), attempt);
        byte[] bytes =
                blobs.readManifest(entry.digest())
                        .orElseThrow(() -> new ContentException.NotFound(attempt));
        return verified(new RawManifest(entry.mediaType(), entry.digest(), bytes), attempt);
    }

    private static RawManifest verified(RawManifest manifest, Attempt attempt)
            throws ContentException {
        if (manifest.digest().matches(manifest.bytes())) {
            return manifest;
        }
        Digest wanted = manifest.digest();
        Digest got =
                Digest.of(wanted.algorithm(), wanted.newMessageDigest().digest(manifest.bytes()));
        throw new ContentException.DigestMismatch(attempt, wanted, got);
    }

    InputStream blob(Descriptor blob, Attempt attempt)
            throws IOException, ContentException, InterruptedException {
        requireVerifiable(blob.digest(), attempt);
        frame.require(attempt);
        return blobs.open(blob, attempt);
    }

    List<Descriptor> referrers(Digest subject, Attempt attempt)
            throws IOException, ContentException, InterruptedException {
        frame.require(attempt);
        return new LayoutReferrers(index, blobs).of(subject);
    }

    static void requireVerifiable(Digest digest, Attempt attempt) throws ContentException {
        if (!digest.isVerifiable()) {
            throw new ContentException.Unsupported(
                    attempt,
                    "digests of the algorithm " + digest.algorithm() + " cannot be checked here.",
                    "Use a tool that knows this algorithm.");
        }
    }
}
