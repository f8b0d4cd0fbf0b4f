package org.supercargo.transfer;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds everything below a manifest, level by level, before any byte of a blob travels: so that the
 * total is known, and so that what cannot be copied is refused while the destination is untouched.
 */
final class CopyPlanner {
    /** How many levels of manifests there may be below the top one; real ones have one or two. */
    static final int MAX_DEPTH = 8;

    /** How many bytes of manifests are kept in memory at most. */
    private static final long MAX_MANIFEST_BYTES = 128L << 20;

    private final ManifestFetcher fetcher;
    private final Map<Digest, Fetched> manifests = new LinkedHashMap<>();
    private final Map<Digest, CopyPlan.Blob> blobs = new LinkedHashMap<>();
    private final Map<Digest, Descriptor> leftOut = new LinkedHashMap<>();
    private final Set<Digest> seen = new LinkedHashSet<>();
    private long manifestBytes;

    CopyPlanner(ManifestFetcher fetcher) {
        this.fetcher = fetcher;
    }

    CopyPlan plan(Fetched root) throws SideFailure, InterruptedException {
        seen.add(root.digest());
        List<Fetched> level = List.of(root);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > MAX_DEPTH) {
                throw fetcher.refusal(
                        "its indexes are nested more than " + MAX_DEPTH + " levels deep.");
            }
            level = fetchAll(takeLevel(level));
        }
        if (manifests.size() == 1 && !root.manifests().isEmpty()) {
            throw nothingThere(root.manifests().getFirst());
        }
        Waves waves = new Waves(manifests, root.digest());
        return new CopyPlan(
                root.raw(),
                waves.belowRoot()
                        .orElseThrow(() -> fetcher.refusal("its indexes contain each other.")),
                List.copyOf(blobs.values()),
                List.copyOf(leftOut.values()));
    }

    /** Notes a level's manifests and blobs; gives the entries of the next level. */
    private List<Descriptor> takeLevel(List<Fetched> level) throws SideFailure {
        List<Descriptor> next = new ArrayList<>();
        for (Fetched fetched : level) {
            manifests.put(fetched.digest(), fetched);
            for (Descriptor blob : fetched.blobs()) {
                takeBlob(blob, fetched.isIndex());
            }
            fetched.manifests().stream()
                    .filter(entry -> seen.add(entry.digest()))
                    .forEach(next::add);
        }
        return next;
    }

    private void takeBlob(Descriptor blob, boolean optional) throws SideFailure {
        if (MediaType.isForeignLayer(blob.mediaType()) && !fetcher.givesForeignLayers()) {
            leftOut.put(blob.digest(), blob);
            return;
        }
        fetcher.requireVerifiable(blob);
        CopyPlan.Blob known = blobs.get(blob.digest());
        if (known != null && known.descriptor().size() != blob.size()) {
            throw fetcher.refusal(
                    "it names " + blob.digest().shortForm() + " with two different sizes.");
        }
        blobs.put(
                blob.digest(),
                new CopyPlan.Blob(blob, optional && (known == null || known.optional())));
    }

    private List<Fetched> fetchAll(List<Descriptor> entries)
            throws SideFailure, InterruptedException {
        for (Descriptor entry : entries) {
            manifestBytes += entry.size();
            if (manifestBytes > MAX_MANIFEST_BYTES || manifestBytes < 0) {
                throw fetcher.refusal(
                        "its manifests together are larger than "
                                + (MAX_MANIFEST_BYTES >> 20)
                                + " MiB.");
            }
        }
        List<Workers.Step<Optional<Fetched>, SideFailure>> steps = new ArrayList<>();
        entries.forEach(entry -> steps.add(() -> fetcher.byEntry(entry)));
        List<Optional<Fetched>> results = Workers.runAll(steps);
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).isEmpty()) {
                leftOut.put(entries.get(i).digest(), entries.get(i));
            }
        }
        return results.stream().flatMap(Optional::stream).toList();
    }

    private SideFailure nothingThere(Descriptor entry) {
        return SideFailure.ofSource(
                new ContentException.NotFound(
                        fetcher.attempt(),
                        fetcher.attempt().place()
                                + " has none of the manifests that the index names, such as "
                                + entry.digest().shortForm()
                                + ".",
                        "Push them again, or choose another tag."));
    }
}
