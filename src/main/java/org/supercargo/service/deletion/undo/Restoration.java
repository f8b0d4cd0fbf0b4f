package org.supercargo.service.deletion.undo;

import org.supercargo.content.ContentException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;
import org.supercargo.service.deletion.plan.ManifestGraph;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Puts manifests back byte for byte, what is below them first, while their blobs are there. */
public final class Restoration {
    private final RepositoryContent content;
    private final KeptManifests kept;
    private final Set<Digest> blobsThere = new HashSet<>();

    /** The manifests that can be put back. */
    @FunctionalInterface
    public interface KeptManifests {
        /** The manifest; empty if it was not kept. */
        Optional<RawManifest> manifest(Digest digest) throws ContentException;
    }

    public Restoration(RepositoryContent content, KeptManifests kept) {
        this.content = content;
        this.kept = kept;
    }

    /**
     * Puts a manifest back, unless it is there.
     *
     * @param tag the tag to set on it; empty sets none
     * @throws ContentException.NotFound if it was not kept, or the registry has not kept its blobs
     */
    public void putBack(Digest digest, Optional<Tag> tag) throws ContentException {
        RunFailures failures = new RunFailures(content);
        RawManifest raw =
                kept.manifest(digest).orElseThrow(() -> failures.nothingToPutBack(digest));
        for (Digest child : ManifestGraph.manifestsIn(raw)) {
            if (content.resolve(child).isEmpty() && kept.manifest(child).isPresent()) {
                putBack(child, Optional.empty());
            }
        }
        requireBlobs(raw);
        content.pushManifest(raw, tag);
        if (tag.isPresent()
                && content.resolve(tag.get())
                        .map(Descriptor::digest)
                        .filter(digest::equals)
                        .isEmpty()) {
            throw failures.notPutBack(tag.get());
        }
    }

    private void requireBlobs(RawManifest raw) throws ContentException {
        if (MediaType.isIndex(raw.mediaType())) {
            return;
        }
        for (Descriptor blob : DocumentReader.read(raw).children()) {
            if (MediaType.isForeignLayer(blob.mediaType()) || blobsThere.contains(blob.digest())) {
                continue;
            }
            if (!content.hasBlob(blob)) {
                throw new RunFailures(content).cleanedUp(raw.digest());
            }
            blobsThere.add(blob.digest());
        }
    }
}
