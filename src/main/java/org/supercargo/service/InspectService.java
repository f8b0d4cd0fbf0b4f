package org.supercargo.service;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.DigestCache;
import org.supercargo.content.ReadableContent;
import org.supercargo.content.Registries;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageConfig;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.ListedManifest;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;
import org.supercargo.oci.json.ImageConfigReader;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.service.seen.SeenContent;
import org.supercargo.service.tags.ManifestSummary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says what a reference is. What was fetched by digest once is not fetched again. */
public final class InspectService {
    private static final int MOST_SUMMARIES = 50_000;
    private static final long CONFIG_MAX = 8L << 20;

    private final Function<RepositoryName, ? extends ReadableContent> places;
    private final Platform preferred;
    private final KnownContent content;
    private final CosignTags cosign;
    private final DigestCache<ManifestSummary> summaries =
            new DigestCache<>(MOST_SUMMARIES, summary -> 1);

    /**
     * @param preferred the platform whose image stands for an index where one number is shown
     * @param seen keeps what was fetched by digest from one start to the next
     */
    public InspectService(Registries registries, Platform preferred, SeenContent seen) {
        this(preferred, registries::repository, seen);
    }

    private InspectService(
            Platform preferred,
            Function<RepositoryName, ? extends ReadableContent> places,
            SeenContent seen) {
        this.places = places;
        this.preferred = preferred;
        this.content = new KnownContent(places, seen);
        this.cosign = new CosignTags(places, content);
    }

    /** Reads repositories from other places than their registries. */
    static InspectService of(
            Function<RepositoryName, ? extends ReadableContent> places,
            Platform preferred,
            SeenContent seen) {
        return new InspectService(preferred, places, seen);
    }

    /** Fetches the manifest and, where it has one, its configuration. */
    public ImageDetails inspect(Reference reference) throws ContentException {
        RawManifest raw = content.manifest(reference.repository(), reference.selector());
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
        Optional<Descriptor> resolved = places.apply(repository).resolve(tag);
        if (resolved.isEmpty()) {
            throw new ContentException.NotFound(
                    Attempt.to("read " + repository.at(tag), repository.registry().host())
                            .inRepository(repository.path()));
        }
        return summarize(repository, resolved.get().digest());
    }

    /**
     * As {@link #summarize(RepositoryName, Tag)}, where the list of tags may have told what the tag
     * points at: that is asked for only if it is not there any more.
     */
    public ManifestSummary summarize(
            RepositoryName repository, Tag tag, Optional<ListedManifest> listed)
            throws ContentException {
        if (listed.isPresent()) {
            try {
                return summarize(repository, listed.get().digest());
            } catch (ContentException.NotFound e) {
                return summarize(repository, tag); // it may have moved since it was listed
            }
        }
        return summarize(repository, tag);
    }

    /** As {@link #summarize(RepositoryName, Tag)}; nothing is asked for where all is known. */
    public ManifestSummary summarize(RepositoryName repository, Digest digest)
            throws ContentException {
        Optional<ManifestSummary> known = summaries.get(digest);
        if (known.isPresent()) {
            return known.get();
        }
        ImageDetails details = inspect(repository.at(digest));
        ManifestSummary summary =
                details.document() instanceof ImageIndex index
                        ? summarizeIndex(repository, details, index)
                        : summarizeImage(details);
        summaries.put(digest, summary);
        return summary;
    }

    /** The manifests that refer to this one: signatures, SBOMs, attestations. */
    public List<Descriptor> referrers(RepositoryName repository, Digest subject)
            throws ContentException {
        List<Descriptor> listed = places.apply(repository).referrers(subject);
        List<Digest> known = listed.stream().map(Descriptor::digest).toList();
        return Stream.concat(
                        listed.stream(),
                        cosign.of(repository, subject).stream()
                                .filter(referrer -> !known.contains(referrer.digest())))
                .toList();
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

    private Optional<byte[]> configBytes(RepositoryName repository, Descriptor config)
            throws ContentException {
        boolean small = config.size() <= CONFIG_MAX && config.digest().isVerifiable();
        return small ? Optional.of(content.blob(repository, config)) : Optional.empty();
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
