package org.supercargo.service.deletion;

import org.supercargo.content.Attempt;
import org.supercargo.content.Attempt.RegistryError;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;
import org.supercargo.service.deletion.DeletingBehaviour.ByTag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A repository in memory that deletes as a registry of a given kind does. As strict registries do,
 * it refuses a manifest while something that it names is missing.
 */
final class FakeRepository implements RepositoryContent {
    private final DeletingBehaviour behaviour;
    private final Map<Tag, Digest> tags = new TreeMap<>();
    private final Map<Digest, RawManifest> manifests = new HashMap<>();
    private final Map<Digest, Digest> subjects = new HashMap<>();
    private final Set<Digest> blobs = new HashSet<>();

    FakeRepository(DeletingBehaviour behaviour) {
        this.behaviour = behaviour;
    }

    synchronized Map<Tag, Digest> tags() {
        return new TreeMap<>(tags);
    }

    synchronized boolean has(Digest manifest) {
        return manifests.containsKey(manifest);
    }

    synchronized void addBlob(Digest blob) {
        blobs.add(blob);
    }

    /** What somebody else does. */
    synchronized void remove(Tag tag) {
        tags.remove(tag);
    }

    @Override
    public RepositoryName name() {
        return new RepositoryName(new RegistryName("fake.example"), "team/api");
    }

    @Override
    public synchronized Listing listTags(PageSink sink) {
        sink.accept(tags.keySet().stream().map(Tag::name).toList());
        return Listing.COMPLETE;
    }

    @Override
    public synchronized Optional<Descriptor> resolve(Selector selector) {
        return find(selector).map(RawManifest::descriptor);
    }

    private Optional<RawManifest> find(Selector selector) {
        return switch (selector) {
            case Tag tag -> Optional.ofNullable(tags.get(tag)).map(manifests::get);
            case Digest digest -> Optional.ofNullable(manifests.get(digest));
        };
    }

    @Override
    public synchronized RawManifest fetchManifest(Selector selector) throws ContentException {
        return find(selector).orElseThrow(() -> notFound("read " + selector));
    }

    @Override
    public InputStream fetchBlob(Descriptor blob) throws ContentException {
        throw notFound("read " + blob.digest());
    }

    @Override
    public synchronized List<Descriptor> referrers(Digest subject) {
        return subjects.entrySet().stream()
                .filter(entry -> entry.getValue().equals(subject))
                .map(entry -> manifests.get(entry.getKey()))
                .filter(Objects::nonNull)
                .map(RawManifest::descriptor)
                .toList();
    }

    @Override
    public synchronized boolean hasBlob(Descriptor blob) {
        return blobs.contains(blob.digest());
    }

    @Override
    public synchronized void pushBlob(Descriptor blob, BlobSource source) throws ContentException {
        try (InputStream in = source.open()) {
            blobs.add(Digest.sha256(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void pushManifest(RawManifest manifest, Optional<Tag> tag)
            throws ContentException {
        boolean index = MediaType.isIndex(manifest.mediaType());
        Document document = DocumentReader.read(manifest);
        for (Descriptor child : document.children()) {
            if (!(index ? manifests.containsKey(child.digest()) : blobs.contains(child.digest()))) {
                throw conflict("write " + manifest.digest(), "MANIFEST_BLOB_UNKNOWN");
            }
        }
        manifests.put(manifest.digest(), manifest);
        document.subject().ifPresent(about -> subjects.put(manifest.digest(), about.digest()));
        tag.ifPresent(name -> tags.put(name, manifest.digest()));
    }

    @Override
    public boolean deletesManifestWithLastTag() {
        return behaviour.byTag == ByTag.REMOVES_AND_LAST_TAKES_MANIFEST;
    }

    @Override
    public synchronized void deleteTag(Tag tag) throws ContentException {
        if (behaviour.byTag == ByTag.UNSUPPORTED) {
            throw unsupported("remove " + tag);
        }
        Digest digest = tags.get(tag);
        if (digest == null) {
            throw notFound("remove " + tag);
        }
        switch (behaviour.byTag) {
            case REMOVES -> tags.remove(tag);
            case REMOVES_AND_LAST_TAKES_MANIFEST -> {
                tags.remove(tag);
                if (!tags.containsValue(digest)) {
                    manifests.remove(digest);
                }
            }
            case REMOVES_ALL_OF_THE_DIGEST -> remove(digest);
            case SAYS_YES_ONLY, UNSUPPORTED -> {}
        }
    }

    @Override
    public synchronized void deleteManifest(Digest digest) throws ContentException {
        boolean known = manifests.containsKey(digest);
        switch (behaviour.byDigest) {
            case UNSUPPORTED -> throw unsupported("delete " + digest);
            case SAYS_YES_ONLY -> {}
            case REMOVES_AND_KNOWS_ALL -> remove(digest);
            case SAYS_YES_TO_THE_KNOWN -> requireKnown(digest, known);
            case REMOVES_ONLY_TAGGED -> {
                requireKnown(digest, known && tags.containsValue(digest));
                remove(digest);
            }
            case AFTER_TAGS -> {
                requireKnown(digest, known);
                if (tags.containsValue(digest)) {
                    throw conflict("delete " + digest, "GOOGLE_MANIFEST_DANGLING_TAG");
                }
                remove(digest);
            }
            case REMOVES_ALL_TAGS -> {
                requireKnown(digest, known);
                manifests.remove(digest);
                tags.clear();
            }
            case REMOVES -> {
                requireKnown(digest, known);
                remove(digest);
            }
        }
    }

    private void requireKnown(Digest digest, boolean known) throws ContentException {
        if (!known) {
            throw notFound("delete " + digest);
        }
    }

    private void remove(Digest digest) {
        manifests.remove(digest);
        tags.values().removeIf(digest::equals);
    }

    private Attempt attempt(String action) {
        return Attempt.to(action, place()).inRepository(name().path());
    }

    private ContentException notFound(String action) {
        return new ContentException.NotFound(
                attempt(action)
                        .answered(404, List.of(new RegistryError("MANIFEST_UNKNOWN", "unknown"))));
    }

    private ContentException unsupported(String action) {
        return new ContentException.Unsupported(attempt(action), "Ask its owner.");
    }

    private ContentException conflict(String action, String code) {
        return new ContentException.Conflict(
                attempt(action).answered(409, List.of(new RegistryError(code, code))),
                "a rule forbids it.",
                "Look at the rules.");
    }
}
