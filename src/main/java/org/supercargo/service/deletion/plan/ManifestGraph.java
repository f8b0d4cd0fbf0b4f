package org.supercargo.service.deletion.plan;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.DigestMismatch;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.json.DocumentReader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Manifests with all manifests below them, as far as they can be read. An index may name manifests
 * that were never pushed, and what is broken must be deletable too.
 */
public final class ManifestGraph {
    /** Deeper than any index is nested that a person has made. */
    private static final int MAX_DEPTH = 8;

    private final Map<Digest, Optional<RawManifest>> manifests = new LinkedHashMap<>();

    private ManifestGraph() {}

    /** Fetches the manifests and, level by level, those below them. */
    static ManifestGraph below(Collection<Digest> roots, RepositoryLook look)
            throws ContentException {
        ManifestGraph graph = new ManifestGraph();
        Set<Digest> level = new LinkedHashSet<>(roots);
        for (int depth = 0; !level.isEmpty() && depth < MAX_DEPTH; depth++) {
            List<Digest> asked = List.copyOf(level);
            List<Optional<RawManifest>> found = look.all(asked, digest -> read(look, digest));
            level.clear();
            for (int i = 0; i < asked.size(); i++) {
                graph.manifests.put(asked.get(i), found.get(i));
                found.get(i).stream()
                        .flatMap(raw -> manifestsIn(raw).stream())
                        .filter(digest -> !graph.manifests.containsKey(digest))
                        .forEach(level::add);
            }
        }
        return graph;
    }

    private static Optional<RawManifest> read(RepositoryLook look, Digest digest)
            throws ContentException {
        if (!digest.isVerifiable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(look.manifest(digest));
        } catch (NotFound | DigestMismatch | UnexpectedAnswer e) {
            return Optional.empty();
        }
    }

    /** The manifests that a manifest names directly. */
    public static List<Digest> manifestsIn(RawManifest raw) {
        if (!MediaType.isIndex(raw.mediaType())) {
            return List.of();
        }
        return DocumentReader.read(raw).children().stream().map(Descriptor::digest).toList();
    }

    /** The manifest; empty if it could not be read. */
    Optional<RawManifest> manifest(Digest digest) {
        return manifests.getOrDefault(digest, Optional.empty());
    }

    /** Whether all manifests below could be read. */
    boolean isWhole() {
        return manifests.values().stream().allMatch(Optional::isPresent);
    }

    /** All manifests that could be read. */
    List<RawManifest> all() {
        return manifests.values().stream().flatMap(Optional::stream).toList();
    }

    /** The manifest itself and all manifests below it. */
    Set<Digest> reach(Digest root) {
        Set<Digest> reached = new LinkedHashSet<>();
        List<Digest> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Digest next = open.removeLast();
            if (reached.add(next)) {
                manifest(next).ifPresent(raw -> open.addAll(manifestsIn(raw)));
            }
        }
        return reached;
    }

    /** The entries of the manifests and of all indexes below them, each once. */
    List<Descriptor> entriesBelow(Collection<Digest> roots) {
        Map<Digest, Descriptor> entries = new LinkedHashMap<>();
        for (Digest root : roots) {
            for (Digest digest : reach(root)) {
                manifest(digest)
                        .filter(raw -> MediaType.isIndex(raw.mediaType()))
                        .ifPresent(
                                raw ->
                                        DocumentReader.read(raw)
                                                .children()
                                                .forEach(
                                                        entry ->
                                                                entries.putIfAbsent(
                                                                        entry.digest(), entry)));
            }
        }
        entries.keySet().removeAll(roots);
        return List.copyOf(entries.values());
    }

    /** Everything that is stored for the manifest: itself, what is below it, and their blobs. */
    Map<Digest, Long> content(Digest root) {
        Map<Digest, Long> sizes = new LinkedHashMap<>();
        for (Digest digest : reach(root)) {
            manifest(digest)
                    .ifPresent(
                            raw -> {
                                sizes.put(digest, (long) raw.bytes().length);
                                blobsIn(raw).forEach(b -> sizes.put(b.digest(), b.size()));
                            });
        }
        return sizes;
    }

    private static List<Descriptor> blobsIn(RawManifest raw) {
        Document document = DocumentReader.read(raw);
        return MediaType.isIndex(raw.mediaType())
                ? List.of()
                : document.children().stream()
                        .filter(blob -> !MediaType.isForeignLayer(blob.mediaType()))
                        .toList();
    }
}
