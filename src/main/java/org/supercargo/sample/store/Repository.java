package org.supercargo.sample.store;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** One repository: its blobs, manifests, tags and open uploads. Every call is atomic. */
public final class Repository {
    private final MemoryBudget budget;
    private final Map<Digest, byte[]> blobs = new HashMap<>();
    private final Map<Digest, StoredManifest> manifests = new HashMap<>();
    private final TreeMap<String, Digest> tags = new TreeMap<>();
    private final Map<String, Upload> uploads = new HashMap<>();
    private boolean listed;

    Repository(MemoryBudget budget) {
        this.budget = budget;
    }

    /** Whether a manifest was ever pushed: from then on the catalog names the repository. */
    public synchronized boolean isListed() {
        return listed;
    }

    /** The names of the tags, in the order of their characters. */
    public synchronized List<String> tags() {
        return List.copyOf(tags.keySet());
    }

    /** The manifest that a tag or digest names. */
    public synchronized Optional<StoredManifest> manifest(Selector selector) {
        return switch (selector) {
            case Tag(String name) -> Optional.ofNullable(tags.get(name)).map(manifests::get);
            case Digest digest -> Optional.ofNullable(manifests.get(digest));
        };
    }

    /**
     * Stores a manifest, and lets the selector point to it if it is a tag.
     *
     * @throws Refusal with {@code MANIFEST_BLOB_UNKNOWN} if it needs content that is not here
     */
    public synchronized void put(Selector selector, StoredManifest manifest) {
        requireContent(manifest);
        if (!manifests.containsKey(manifest.digest())) {
            budget.take(manifest.bytes().length);
        }
        manifests.put(manifest.digest(), manifest);
        if (selector instanceof Tag(String name)) {
            tags.put(name, manifest.digest());
        }
        listed = true;
    }

    private void requireContent(StoredManifest manifest) {
        for (Digest blob : manifest.blobs()) {
            if (!blobs.containsKey(blob)) {
                throw new Refusal(RefusalCode.MANIFEST_BLOB_UNKNOWN, "there is no blob " + blob);
            }
        }
        for (Digest child : manifest.manifests()) {
            if (!manifests.containsKey(child)) {
                throw new Refusal(
                        RefusalCode.MANIFEST_BLOB_UNKNOWN, "there is no manifest " + child);
            }
        }
    }

    /**
     * Removes a tag and nothing else, or a manifest with all tags that point to it.
     *
     * @return whether there was one
     */
    public synchronized boolean delete(Selector selector) {
        return switch (selector) {
            case Tag(String name) -> tags.remove(name) != null;
            case Digest digest -> {
                tags.values().removeIf(digest::equals);
                StoredManifest removed = manifests.remove(digest);
                if (removed != null) {
                    budget.giveBack(removed.bytes().length);
                }
                yield removed != null;
            }
        };
    }

    /** The manifests whose subject is this digest, in the order of their own digests. */
    public synchronized List<StoredManifest> referrers(Digest subject) {
        return manifests.values().stream()
                .filter(manifest -> manifest.subject().filter(subject::equals).isPresent())
                .sorted(Comparator.comparing(manifest -> manifest.digest().toString()))
                .toList();
    }

    public synchronized Optional<byte[]> blob(Digest digest) {
        return Optional.ofNullable(blobs.get(digest));
    }

    /**
     * Stores a blob.
     *
     * @throws Refusal with {@code DIGEST_INVALID} if the bytes have another digest
     */
    public synchronized void putBlob(Digest digest, byte[] bytes) {
        if (!digest.matches(bytes)) {
            throw new Refusal(
                    RefusalCode.DIGEST_INVALID, "the bytes do not have the digest " + digest);
        }
        keep(digest, bytes);
    }

    /** Stores a blob whose digest is known to be right. */
    public synchronized void keep(Digest digest, byte[] bytes) {
        if (!blobs.containsKey(digest)) {
            budget.take(bytes.length);
            blobs.put(digest, bytes);
        }
    }

    /** Removes a blob and says whether there was one. */
    public synchronized boolean deleteBlob(Digest digest) {
        byte[] removed = blobs.remove(digest);
        if (removed != null) {
            budget.giveBack(removed.length);
        }
        return removed != null;
    }

    public synchronized Upload startUpload() {
        Upload upload = new Upload(UUID.randomUUID().toString(), budget);
        uploads.put(upload.id(), upload);
        return upload;
    }

    /**
     * @throws Refusal with {@code BLOB_UPLOAD_UNKNOWN} if there is no such session
     */
    public synchronized Upload upload(String id) {
        Upload upload = uploads.get(id);
        if (upload == null) {
            throw new Refusal(RefusalCode.BLOB_UPLOAD_UNKNOWN, "there is no upload " + id);
        }
        return upload;
    }

    /** Ends the session and keeps its bytes as a blob; a wrong digest ends it too. */
    public synchronized void finish(Upload upload, Digest digest) {
        byte[] bytes = upload.bytes();
        cancel(upload);
        putBlob(digest, bytes);
    }

    /** Ends the session and forgets its bytes. */
    public synchronized void cancel(Upload upload) {
        uploads.remove(upload.id());
        upload.discard();
    }
}
