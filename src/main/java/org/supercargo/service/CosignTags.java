package org.supercargo.service;

import org.supercargo.content.ContentException;
import org.supercargo.content.ReadableContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What cosign hangs on a manifest by the names of tags, {@code sha256-<hex>.sig} and the like, as
 * it did before registries listed referrers.
 */
final class CosignTags {
    private static final List<String> ENDINGS = List.of(".sig", ".att", ".sbom");

    private final Function<RepositoryName, ? extends ReadableContent> places;
    private final KnownContent content;

    CosignTags(Function<RepositoryName, ? extends ReadableContent> places, KnownContent content) {
        this.places = places;
        this.content = content;
    }

    /** The manifests under such tags, each with the type that it shows. */
    List<Descriptor> of(RepositoryName repository, Digest subject) throws ContentException {
        List<Descriptor> found = new ArrayList<>();
        for (String ending : ENDINGS) {
            Tag tag = new Tag(Tag.ofReferrers(subject).name() + ending);
            Optional<Descriptor> resolved = places.apply(repository).resolve(tag);
            if (resolved.isPresent()) {
                found.add(described(content.manifest(repository, resolved.get().digest())));
            }
        }
        return found;
    }

    private static Descriptor described(RawManifest raw) {
        Document document = DocumentReader.read(raw);
        return new Descriptor(
                raw.mediaType(),
                raw.digest(),
                raw.bytes().length,
                Map.of(),
                Optional.empty(),
                type(document),
                List.of(),
                Optional.empty());
    }

    /** Older ones wear the configuration of an image; only their layers say what they are. */
    private static Optional<String> type(Document document) {
        return document instanceof Manifest manifest && manifest.isImage()
                ? manifest.layers().stream().map(Descriptor::mediaType).findFirst()
                : document.artifactType();
    }
}
