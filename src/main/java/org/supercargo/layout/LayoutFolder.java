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

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An OCI image layout folder, as of image-spec's image-layout.md, which skopeo, umoci, crane and
 * others read. A tag is the annotation {@code org.opencontainers.image.ref.name} of an entry of
 * {@code index.json}. The folder is made when something is first written to it; whatever is in it
 * appears at once and complete, so that several threads and programs may work on it together.
 *
 * <p>What the disk refuses is a {@link ContentException.LocalStorage}; a thread that is interrupted
 * gets a {@link ContentException.Cancelled} and leaves nothing half-written.
 */
public final class LayoutFolder implements ReadableContent, WritableContent {
    private final Path folder;
    private final LayoutFrame frame;
    private final LayoutBlobs blobs;
    private final LayoutEntries entries;
    private final LayoutReader reader;
    private final LayoutWriter writer;

    /**
     * @param folder a layout, an empty folder, or one that is not there yet; nothing is touched
     *     until it is used
     */
    public LayoutFolder(Path folder) {
        this(folder, false);
    }

    private LayoutFolder(Path folder, boolean ours) {
        LayoutMarker marker = new LayoutMarker(folder);
        LayoutIndexFile index = new LayoutIndexFile(folder);
        this.folder = folder;
        this.blobs = new LayoutBlobs(folder);
        this.frame = new LayoutFrame(folder, ours, marker, index, blobs);
        this.entries = new LayoutEntries(marker, index, blobs);
        this.reader = new LayoutReader(frame, index, blobs);
        this.writer = new LayoutWriter(frame, blobs, entries);
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
        return onDisk(attempt, () -> reader.tags(attempt)).giveTo(sink);
    }

    @Override
    public Optional<Descriptor> resolve(Selector selector) throws ContentException {
        Attempt attempt = to("look up " + selector);
        return onDisk(attempt, () -> reader.resolve(selector, attempt));
    }

    @Override
    public RawManifest fetchManifest(Selector selector) throws ContentException {
        Attempt attempt = to("read " + selector);
        return onDisk(attempt, () -> reader.manifest(selector, attempt));
    }

    @Override
    public InputStream fetchBlob(Descriptor blob) throws ContentException {
        Attempt attempt = to("read " + blob.digest().shortForm());
        return onDisk(attempt, () -> reader.blob(blob, attempt));
    }

    /** Lists the entries of {@code index.json} that name the subject, and its referrers tag. */
    @Override
    public List<Descriptor> referrers(Digest subject) throws ContentException {
        Attempt attempt = to("list what refers to " + subject.shortForm());
        return onDisk(attempt, () -> reader.referrers(subject, attempt));
    }

    /**
     * Whether the blob is there with all its bytes right; one that is damaged counts as missing.
     */
    @Override
    public boolean hasBlob(Descriptor blob) throws ContentException {
        Attempt attempt = to("look for " + blob.digest().shortForm());
        LayoutReader.requireVerifiable(blob.digest(), attempt);
        return onDisk(attempt, () -> blobs.holds(blob));
    }

    @Override
    public void pushBlob(Descriptor blob, BlobSource source) throws ContentException {
        Attempt attempt = to("write " + blob.digest().shortForm());
        change(attempt, () -> writer.blob(blob, source, attempt));
    }

    /**
     * Writes a manifest and sets the tag on it, both whole.
     *
     * @throws ContentException.Conflict if another program removed meanwhile what was written
     *     before; no tag is set then
     */
    @Override
    public void pushManifest(RawManifest manifest, Optional<Tag> tag) throws ContentException {
        Attempt attempt = to("write " + tag.map(Tag::name).orElse(manifest.digest().shortForm()));
        change(attempt, () -> writer.manifest(manifest, tag, attempt));
    }

    /**
     * Adds an entry without a tag for a manifest that has no entry: what no entry leads to, other
     * tools clean away.
     */
    @Override
    public void keepRoot(Descriptor manifest) throws ContentException {
        Attempt attempt = to("keep " + manifest.digest().shortForm());
        change(attempt, () -> entries.keep(manifest, attempt));
    }

    /**
     * Removes the folder if it was made by this object, has no entry, and nobody else has written
     * to it.
     */
    @Override
    public void abandon() throws ContentException {
        change(to("clean up"), frame::remove);
    }

    /**
     * Takes a tag off. The manifest stays, also if it has no other tag.
     *
     * @throws ContentException.NotFound if there is no such tag
     */
    public void deleteTag(Tag tag) throws ContentException {
        Attempt attempt = to("untag " + tag);
        change(
                attempt,
                () -> {
                    frame.require(attempt);
                    entries.untag(tag, attempt);
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
                onDisk(attempt, () -> reader.resolve(digest, attempt))
                        .orElseThrow(() -> new ContentException.NotFound(attempt));
        change(attempt, () -> entries.delete(manifest, attempt));
    }

    private Attempt to(String action) {
        return Attempt.to(action, place());
    }

    private <T> T onDisk(Attempt attempt, DiskCall<T> call) throws ContentException {
        return DiskCall.attempt(attempt, folder, call);
    }

    private void change(Attempt attempt, DiskCall.Change change) throws ContentException {
        onDisk(attempt, change.asCall());
    }
}
