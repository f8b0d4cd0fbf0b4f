package org.supercargo.layout;

import org.supercargo.content.Attempt;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.ReadableContent;
import org.supercargo.content.WritableContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DeclaredMediaType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An OCI image layout folder, as of image-spec's image-layout.md, which skopeo, umoci, crane and
 * others read. A tag is the annotation {@code org.opencontainers.image.ref.name} of an entry of
 * {@code index.json}. The folder is made when something is first written to it; whatever is in it
 * appears at once and complete, so that several programs may work on it together.
 */
public final class LayoutFolder implements ReadableContent, WritableContent {
    private final Path folder;
    private final LayoutIndexFile index;
    private final LayoutBlobs blobs;
    private final LayoutEntries entries;
    private final LayoutFrame frame;

    /**
     * @param folder a layout, an empty folder, or one that is not there yet; nothing is touched
     *     until it is used
     */
    public LayoutFolder(Path folder) {
        this(folder, false);
    }

    private LayoutFolder(Path folder, boolean ours) {
        this.folder = folder;
        LayoutMarker marker = new LayoutMarker(folder);
        this.index = new LayoutIndexFile(folder);
        this.blobs = new LayoutBlobs(folder);
        this.entries = new LayoutEntries(marker, index, blobs);
        this.frame = new LayoutFrame(folder, ours, marker, index, blobs);
    }

    /**
     * A layout in a folder of the program's own, which may hold the folders of other layouts too.
     */
    static LayoutFolder inStore(Path folder) {
        return new LayoutFolder(folder, true);
    }

    public Path folder() {
        return folder;
    }

    @Override
    public String place() {
        return folder.toString();
    }

    /**
     * Gives the tags in the order of {@code index.json}, as one page. Names that other programs
     * wrote and that cannot be tags are left out, and the listing says so.
     */
    @Override
    public Listing listTags(PageSink sink) throws ContentException {
        Attempt attempt = to("list the tags");
        return onDisk(
                attempt,
                () -> {
                    frame.require(attempt);
                    return LayoutTags.of(index.entries()).giveTo(sink);
                });
    }

    @Override
    public Optional<Descriptor> resolve(Selector selector) throws ContentException {
        Attempt attempt = to("look up " + selector);
        return onDisk(
                attempt,
                () -> {
                    frame.require(attempt);
                    Optional<Descriptor> entry = index.find(selector);
                    return entry.isPresent() || !(selector instanceof Digest digest)
                            ? entry
                            : describe(digest);
                });
    }

    /** A manifest below an entry: its media type is what it says itself. */
    private Optional<Descriptor> describe(Digest digest) throws IOException {
        Optional<byte[]> bytes = blobs.readManifest(digest);
        return bytes.flatMap(DeclaredMediaType::of)
                .map(type -> Descriptor.of(type, digest, bytes.orElseThrow().length));
    }

    @Override
    public RawManifest fetchManifest(Selector selector) throws ContentException {
        Attempt attempt = to("read " + selector);
        Descriptor entry =
                resolve(selector).orElseThrow(() -> new ContentException.NotFound(attempt));
        requireVerifiable(entry.digest(), attempt);
        byte[] bytes =
                onDisk(attempt, () -> blobs.readManifest(entry.digest()))
                        .orElseThrow(() -> new ContentException.NotFound(attempt));
        return verified(new RawManifest(entry.mediaType(), entry.digest(), bytes), attempt);
    }

    @Override
    public InputStream fetchBlob(Descriptor blob) throws ContentException {
        Attempt attempt = to("read " + blob.digest().shortForm());
        requireVerifiable(blob.digest(), attempt);
        return onDisk(
                attempt,
                () -> {
                    frame.require(attempt);
                    return blobs.open(blob, attempt);
                });
    }

    /**
     * Lists the entries of {@code index.json} that name the subject; a layout has no other list of
     * them.
     */
    @Override
    public List<Descriptor> referrers(Digest subject) throws ContentException {
        Attempt attempt = to("list what refers to " + subject.shortForm());
        return onDisk(
                attempt,
                () -> {
                    frame.require(attempt);
                    return new LayoutReferrers(index, blobs).of(subject);
                });
    }

    /**
     * Whether the blob is there with all its bytes right; one that is damaged counts as missing.
     */
    @Override
    public boolean hasBlob(Descriptor blob) throws ContentException {
        Attempt attempt = to("look for " + blob.digest().shortForm());
        requireVerifiable(blob.digest(), attempt);
        return onDisk(attempt, () -> blobs.holds(blob));
    }

    @Override
    public void pushBlob(Descriptor blob, BlobSource source) throws ContentException {
        Attempt attempt = to("write " + blob.digest().shortForm());
        requireVerifiable(blob.digest(), attempt);
        onDisk(
                attempt,
                () -> {
                    frame.create(attempt);
                    blobs.write(blob, source, attempt);
                    return true;
                });
    }

    @Override
    public void pushManifest(RawManifest manifest, Optional<Tag> tag) throws ContentException {
        Attempt attempt = to("write " + tag.map(Tag::name).orElse(manifest.digest().shortForm()));
        requireVerifiable(manifest.digest(), attempt);
        onDisk(
                attempt,
                () -> {
                    frame.create(attempt);
                    blobs.write(
                            manifest.descriptor(),
                            () -> new ByteArrayInputStream(manifest.bytes()),
                            attempt);
                    if (tag.isPresent()) {
                        entries.tag(manifest.descriptor(), tag.get(), attempt);
                    }
                    return true;
                });
    }

    /**
     * Adds an entry without a tag for a manifest that has no entry: what no entry leads to, other
     * tools clean away.
     */
    @Override
    public void keepRoot(Descriptor manifest) throws ContentException {
        Attempt attempt = to("keep " + manifest.digest().shortForm());
        onDisk(
                attempt,
                () -> {
                    entries.keep(manifest, attempt);
                    return true;
                });
    }

    /**
     * Removes the folder if it was made by this object, has no entry, and nobody else has written
     * to it.
     */
    @Override
    public void abandon() throws ContentException {
        onDisk(
                to("clean up"),
                () -> {
                    frame.remove();
                    return true;
                });
    }

    /**
     * Takes a tag off. The manifest stays, also if it has no other tag.
     *
     * @throws ContentException.NotFound if there is no such tag
     */
    public void deleteTag(Tag tag) throws ContentException {
        Attempt attempt = to("untag " + tag);
        onDisk(
                attempt,
                () -> {
                    frame.require(attempt);
                    entries.untag(tag, attempt);
                    return true;
                });
    }

    /**
     * Deletes a manifest with every tag on it, and all content below it that nothing else in the
     * folder leads to.
     *
     * @throws ContentException.NotFound if there is no such manifest
     * @throws ContentException.Conflict if an index that stays names it; nothing has changed then
     */
    public void deleteManifest(Digest digest) throws ContentException {
        Attempt attempt = to("delete " + digest.shortForm());
        Descriptor manifest =
                resolve(digest).orElseThrow(() -> new ContentException.NotFound(attempt));
        onDisk(
                attempt,
                () -> {
                    entries.delete(manifest, attempt);
                    return true;
                });
    }

    private Attempt to(String action) {
        return Attempt.to(action, place());
    }

    private <T> T onDisk(Attempt attempt, DiskCall<T> call) throws ContentException {
        return DiskCall.attempt(attempt, folder, call);
    }

    private static void requireVerifiable(Digest digest, Attempt attempt) throws ContentException {
        if (!digest.isVerifiable()) {
            throw new ContentException.Unsupported(
                    attempt,
                    "digests of the algorithm " + digest.algorithm() + " cannot be checked here.",
                    "Use a tool that knows this algorithm.");
        }
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
}
