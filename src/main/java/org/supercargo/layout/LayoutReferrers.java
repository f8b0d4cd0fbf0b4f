package org.supercargo.layout;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.MediaType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the manifests that name another as their subject: those among the entries of {@code
 * index.json}, and those in the list that distribution-spec's referrers tag names, which some tools
 * keep in layouts too.
 */
final class LayoutReferrers {
    private static final int TAG_ALGORITHM = 32;
    private static final int TAG_ENCODED = 64;

    private final LayoutIndexFile index;
    private final LayoutBlobs blobs;

    LayoutReferrers(LayoutIndexFile index, LayoutBlobs blobs) {
        this.index = index;
        this.blobs = blobs;
    }

    List<Descriptor> of(Digest subject) throws IOException {
        Map<Digest, Descriptor> found = new LinkedHashMap<>();
        for (Descriptor entry : index.entries()) {
            for (Descriptor referrer : byEntry(entry, subject)) {
                found.putIfAbsent(referrer.digest(), referrer);
            }
        }
        return List.copyOf(found.values());
    }

    private List<Descriptor> byEntry(Descriptor entry, Digest subject) throws IOException {
        Optional<Document> document =
                MediaType.isManifest(entry.mediaType())
                        ? LayoutGraph.read(blobs, entry)
                        : Optional.empty();
        List<Descriptor> referrers = new ArrayList<>();
        document.filter(read -> names(read, subject))
                .ifPresent(read -> referrers.add(described(entry, read)));
        if (LayoutIndexFile.tagOf(entry).filter(referrersTag(subject)::equals).isPresent()
                && document.orElse(null) instanceof ImageIndex list) {
            referrers.addAll(list.manifests());
        }
        return referrers;
    }

    private static boolean names(Document document, Digest subject) {
        return document.subject().map(Descriptor::digest).filter(subject::equals).isPresent();
    }

    /** The entry with what a registry's list of referrers says of each: kind and annotations. */
    private static Descriptor described(Descriptor entry, Document document) {
        return new Descriptor(
                entry.mediaType(),
                entry.digest(),
                entry.size(),
                document.annotations(),
                Optional.empty(),
                document.artifactType(),
                List.of(),
                Optional.empty());
    }

    private static String referrersTag(Digest subject) {
        return cut(subject.algorithm(), TAG_ALGORITHM) + "-" + cut(subject.encoded(), TAG_ENCODED);
    }

    private static String cut(String text, int length) {
        String allowed = text.replaceAll("[^a-zA-Z0-9._-]", "-");
        return allowed.substring(0, Math.min(allowed.length(), length));
    }
}
