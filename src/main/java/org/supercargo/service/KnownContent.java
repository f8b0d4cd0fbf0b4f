package org.supercargo.service;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentIOException;
import org.supercargo.content.DigestCache;
import org.supercargo.content.ReadableContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.service.seen.SeenContent;
import org.supercargo.service.seen.SeenContent.Kept;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Manifests and configurations, each fetched by its digest once: many may want the same one at the
 * same moment, and then one of them fetches it.
 */
final class KnownContent {
    private static final long CACHE_BYTES = 64L << 20;
    private static final int LOCKS = 1_024;

    private final Function<RepositoryName, ? extends ReadableContent> places;
    private final SeenContent seen;
    private final DigestCache<RawManifest> manifests =
            new DigestCache<>(CACHE_BYTES, manifest -> manifest.bytes().length);
    private final DigestCache<byte[]> blobs = new DigestCache<>(CACHE_BYTES, bytes -> bytes.length);
    private final TagPointers pointers = new TagPointers();
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    KnownContent(Function<RepositoryName, ? extends ReadableContent> places, SeenContent seen) {
        this.places = places;
        this.seen = seen;
    }

    /**
     * Fetches a manifest, unless it is asked for by a digest that is known, or by a tag that has
     * not moved.
     */
    RawManifest manifest(RepositoryName repository, Selector selector) throws ContentException {
        return switch (selector) {
            case Tag tag -> ofTag(repository, tag);
            case Digest digest -> ofDigest(repository, digest);
        };
    }

    private RawManifest ofTag(RepositoryName repository, Tag tag) throws ContentException {
        Optional<RawManifest> before = pointers.last(repository, tag).flatMap(this::known);
        ReadableContent place = places.apply(repository);
        RawManifest now =
                before.isPresent()
                        ? place.refetchManifest(tag, before.get())
                        : place.fetchManifest(tag);
        pointers.note(repository, tag, now.digest());
        return keep(now);
    }

    private RawManifest ofDigest(RepositoryName repository, Digest digest) throws ContentException {
        Lock lock = lock(digest);
        lock.lock();
        try {
            Optional<RawManifest> known = known(digest);
            return known.isPresent()
                    ? known.get()
                    : keep(places.apply(repository).fetchManifest(digest));
        } finally {
            lock.unlock();
        }
    }

    private Optional<RawManifest> known(Digest digest) {
        return manifests.get(digest).or(() -> keptManifest(digest));
    }

    private RawManifest keep(RawManifest fetched) {
        manifests.put(fetched.digest(), fetched);
        seen.keep(fetched.digest(), new Kept(fetched.mediaType(), fetched.bytes()));
        return fetched;
    }

    private Optional<RawManifest> keptManifest(Digest digest) {
        Optional<RawManifest> kept =
                seen.get(digest)
                        .map(
                                content ->
                                        new RawManifest(
                                                content.mediaType(), digest, content.bytes()));
        kept.ifPresent(manifest -> manifests.put(digest, manifest));
        return kept;
    }

    /** Fetches a small blob, unless it is known. */
    byte[] blob(RepositoryName repository, Descriptor blob) throws ContentException {
        Lock lock = lock(blob.digest());
        lock.lock();
        try {
            Optional<byte[]> known =
                    blobs.get(blob.digest()).or(() -> seen.get(blob.digest()).map(Kept::bytes));
            byte[] bytes = known.isPresent() ? known.get() : fetch(repository, blob);
            blobs.put(blob.digest(), bytes);
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    private byte[] fetch(RepositoryName repository, Descriptor blob) throws ContentException {
        byte[] bytes = readAll(places.apply(repository), blob);
        seen.keep(blob.digest(), new Kept(blob.mediaType(), bytes));
        return bytes;
    }

    private static byte[] readAll(ReadableContent repository, Descriptor blob)
            throws ContentException {
        try (InputStream in = repository.fetchBlob(blob)) {
            return in.readAllBytes();
        } catch (ContentIOException e) {
            throw e.failure();
        } catch (IOException e) {
            throw new ContentException.Unreachable(
                    Attempt.to(
                            "read the configuration " + blob.digest().shortForm(), "the registry"),
                    "the connection broke.",
                    e);
        }
    }

    private Lock lock(Digest digest) {
        return locks[Math.floorMod(digest.hashCode(), LOCKS)];
    }
}
