package org.supercargo.transfer;

import org.supercargo.content.Attempt;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentIOException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.ReadableContent;
import org.supercargo.content.VerifyingInputStream;
import org.supercargo.content.WritableContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A place in memory that keeps the promises of {@code content}, as strict as a registry: a manifest
 * is refused while something that it names is missing. Streams of it can be bent to test failures.
 */
class MemoryContent implements ReadableContent, WritableContent {
    final Map<Digest, byte[]> blobs = new ConcurrentHashMap<>();
    final Map<Digest, RawManifest> manifests = new ConcurrentHashMap<>();
    final Map<Tag, Digest> tags = new ConcurrentHashMap<>();
    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger mostOpen = new AtomicInteger();
    final AtomicInteger blobsFetched = new AtomicInteger();
    final AtomicInteger abandoned = new AtomicInteger();

    private final String place;

    MemoryContent(String place) {
        this.place = place;
    }

    /** Keeps bytes as a blob. */
    Descriptor blob(String mediaType, byte[] bytes) {
        Descriptor descriptor = Descriptor.of(mediaType, bytes);
        blobs.put(descriptor.digest(), bytes);
        return descriptor;
    }

    /** Keeps a manifest. */
    Descriptor manifest(String mediaType, String json) {
        RawManifest raw = RawManifest.of(mediaType, json.getBytes(StandardCharsets.UTF_8));
        manifests.put(raw.digest(), raw);
        return raw.descriptor();
    }

    /** What is read in place of the bytes of a blob. */
    InputStream stream(Descriptor blob, byte[] bytes) throws ContentException {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public Listing listTags(PageSink sink) {
        sink.accept(tags.keySet().stream().map(Tag::name).toList());
        return Listing.COMPLETE;
    }

    @Override
    public Optional<Descriptor> resolve(Selector selector) {
        return find(selector).map(RawManifest::descriptor);
    }

    private Optional<RawManifest> find(Selector selector) {
        Optional<Digest> digest =
                switch (selector) {
                    case Tag tag -> Optional.ofNullable(tags.get(tag));
                    case Digest known -> Optional.of(known);
                };
        return digest.map(manifests::get);
    }

    @Override
    public RawManifest fetchManifest(Selector selector) throws ContentException {
        return find(selector).orElseThrow(() -> new ContentException.NotFound(to(selector)));
    }

    @Override
    public InputStream fetchBlob(Descriptor blob) throws ContentException {
        byte[] bytes = blobs.get(blob.digest());
        if (bytes == null) {
            throw new ContentException.NotFound(to(blob.digest()));
        }
        blobsFetched.incrementAndGet();
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        InputStream counted =
                new FilterInputStream(stream(blob, bytes)) {
                    @Override
                    public void close() throws IOException {
                        open.decrementAndGet();
                        super.close();
                    }
                };
        return new VerifyingInputStream(counted, blob, to(blob.digest()));
    }

    @Override
    public List<Descriptor> referrers(Digest subject) {
        return List.of();
    }

    @Override
    public boolean hasBlob(Descriptor blob) throws ContentException {
        return blobs.containsKey(blob.digest());
    }

    @Override
    public void pushBlob(Descriptor blob, BlobSource source) throws ContentException {
        try (InputStream in = new VerifyingInputStream(source.open(), blob, to(blob.digest()))) {
            blobs.put(blob.digest(), in.readAllBytes());
        } catch (ContentIOException e) {
            throw e.failure();
        } catch (IOException e) {
            throw new ContentException.Unreachable(to(blob.digest()), "it broke.", e);
        }
    }

    @Override
    public void pushManifest(RawManifest manifest, Optional<Tag> tag) throws ContentException {
        var document = DocumentReader.read(manifest);
        for (Descriptor child : document.children()) {
            boolean below =
                    document instanceof ImageIndex && MediaType.isManifest(child.mediaType());
            boolean there =
                    below
                            ? manifests.containsKey(child.digest())
                            : blobs.containsKey(child.digest());
            if (!there && !mayBeMissing(child)) {
                throw new ContentException.Conflict(
                        to(manifest.digest()), child + " is missing.", "Push it first.");
            }
        }
        manifests.put(manifest.digest(), manifest);
        tag.ifPresent(name -> tags.put(name, manifest.digest()));
    }

    /** As registries do, foreign layers need not be there. */
    boolean mayBeMissing(Descriptor child) {
        return MediaType.isForeignLayer(child.mediaType());
    }

    @Override
    public void abandon() {
        abandoned.incrementAndGet();
    }

    private Attempt to(Selector selector) {
        return Attempt.to("use " + selector, place);
    }
}
