package org.supercargo.service;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentIOException;
import org.supercargo.content.DigestCache;
import org.supercargo.content.ReadableContent;
import org.supercargo.content.Registries;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageConfig;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;
import org.supercargo.oci.json.ImageConfigReader;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.service.seen.SeenContent;
import org.supercargo.service.seen.SeenContent.Kept;
import org.supercargo.service.tags.ManifestSummary;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Says what a reference is. What was fetched by digest once is not fetched again. */
public final class InspectService {
    private static final long CACHE_BYTES = 64L << 20;
    private static final long CONFIG_MAX = 8L << 20;

    private final Registries registries;
    private final Platform preferred;
    private final SeenContent seen;
    private final DigestCache<RawManifest> manifests =
            new DigestCache<>(CACHE_BYTES, manifest -> manifest.bytes().length);
    private final DigestCache<byte[]> configs =
            new DigestCache<>(CACHE_BYTES, bytes -> bytes.length);

    /**
     * @param preferred the platform whose image stands for an index where one number is shown
     * @param seen keeps what was fetched by digest from one start to the next
     */
    public InspectService(Registries registries, Platform preferred, SeenContent seen) {
        this.registries = registries;
        this.preferred = preferred;
        this.seen = seen;
    }

    /** Fetches the manifest and, where it has one, its configuration. */
    public ImageDetails inspect(Reference reference) throws ContentException {
        RawManifest raw = manifest(reference.repository(), reference.selector());
        Document document = DocumentReader.read(raw);
        Optional<byte[]> configBytes =
                document instanceof Manifest manifest
                        ? configBytes(reference.repository(), manifest.config())
                        : Optional.empty();
        return new ImageDetails(
                reference, raw, document, configBytes, config(document, configBytes));
    }

    /**
     * Fetches what a row of the tags table shows; only the digest is asked for where the rest is
     * known.
     */
    public ManifestSummary summarize(RepositoryName repository, Tag tag) throws ContentException {
        Optional<Descriptor> resolved = registries.repository(repository).resolve(tag);
        if (resolved.isEmpty()) {
            throw new ContentException.NotFound(
                    Attempt.to("read " + repository.at(tag), repository.registry().host())
                            .inRepository(repository.path()));
        }
        ImageDetails details = inspect(repository.at(resolved.get().digest()));
        return details.document() instanceof ImageIndex index
                ? summarizeIndex(repository, details, index)
                : summarizeImage(details);
    }

    /** The manifests that refer to this one: signatures, SBOMs, attestations. */
    public List<Descriptor> referrers(RepositoryName repository, Digest subject)
            throws ContentException {
        return registries.repository(repository).referrers(subject);
    }

    /** The image of an index that stands for it: the preferred platform's, else the first. */
    public Optional<Descriptor> representative(ImageIndex index) {
        List<Descriptor> images = index.images();
        return images.stream()
                .filter(image -> image.platform().filter(p -> p.satisfies(preferred)).isPresent())
                .findFirst()
                .or(() -> images.stream().findFirst());
    }

    private ManifestSummary summarizeIndex(
            RepositoryName repository, ImageDetails details, ImageIndex index)
            throws ContentException {
        List<Platform> platforms =
                index.images().stream().flatMap(image -> image.platform().stream()).toList();
        List<Digest> children = index.manifests().stream().map(Descriptor::digest).toList();
        Optional<Descriptor> chosen = representative(index);
        if (chosen.isEmpty() || MediaType.isIndex(chosen.get().mediaType())) {
            return new ManifestSummary(
                    details.raw().digest(),
                    details.kind(),
                    platforms,
                    OptionalLong.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    children);
        }
        ManifestSummary image = summarizeImage(inspect(repository.at(chosen.get().digest())));
        return new ManifestSummary(
                details.raw().digest(),
                details.kind(),
                platforms,
                image.compressedBytes(),
                image.created(),
                chosen.get().platform(),
                children);
    }

    private static ManifestSummary summarizeImage(ImageDetails details) {
        Optional<ImageConfig> config = details.config();
        OptionalLong size =
                details.document() instanceof Manifest manifest
                        ? OptionalLong.of(manifest.layerBytes())
                        : OptionalLong.empty();
        return new ManifestSummary(
                details.raw().digest(),
                details.kind(),
                config.flatMap(ImageConfig::platform).stream().toList(),
                size,
                config.flatMap(ImageConfig::created),
                Optional.empty(),
                List.of());
    }

    private RawManifest manifest(RepositoryName repository, Selector selector)
            throws ContentException {
        Optional<RawManifest> known =
                selector instanceof Digest digest ? knownManifest(digest) : Optional.empty();
        if (known.isPresent()) {
            return known.get();
        }
        RawManifest fetched = registries.repository(repository).fetchManifest(selector);
        manifests.put(fetched.digest(), fetched);
        seen.keep(fetched.digest(), new Kept(fetched.mediaType(), fetched.bytes()));
        return fetched;
    }

    private Optional<RawManifest> knownManifest(Digest digest) {
        Optional<RawManifest> cached = manifests.get(digest);
        if (cached.isPresent()) {
            return cached;
        }
        Optional<RawManifest> kept =
                seen.get(digest)
                        .map(
                                content ->
                                        new RawManifest(
                                                content.mediaType(), digest, content.bytes()));
        kept.ifPresent(manifest -> manifests.put(digest, manifest));
        return kept;
    }

    private Optional<byte[]> configBytes(RepositoryName repository, Descriptor config)
            throws ContentException {
        if (config.size() > CONFIG_MAX || !config.digest().isVerifiable()) {
            return Optional.empty();
        }
        Optional<byte[]> cached =
                configs.get(config.digest()).or(() -> seen.get(config.digest()).map(Kept::bytes));
        byte[] bytes =
                cached.isPresent()
                        ? cached.get()
                        : fetchConfig(registries.repository(repository), config);
        configs.put(config.digest(), bytes);
        return Optional.of(bytes);
    }

    private byte[] fetchConfig(ReadableContent repository, Descriptor config)
            throws ContentException {
        byte[] bytes = readAll(repository, config);
        seen.keep(config.digest(), new Kept(config.mediaType(), bytes));
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

    private static Optional<ImageConfig> config(Document document, Optional<byte[]> bytes) {
        if (bytes.isEmpty() || !(document instanceof Manifest manifest) || !manifest.isImage()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ImageConfigReader.read(bytes.get()));
        } catch (UnreadableJsonException e) {
            // The bytes are what the manifest names, so the image is shown with its configuration
            // as it is.
            return Optional.empty();
        }
    }
}
