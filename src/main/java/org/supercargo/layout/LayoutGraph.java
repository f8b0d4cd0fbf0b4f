package org.supercargo.layout;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.json.DocumentReader;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds what manifests of a layout lead to, at any depth. */
final class LayoutGraph {
    private final LayoutBlobs blobs;
    private final Set<Digest> reached = new LinkedHashSet<>();
    private boolean whole = true;

    private LayoutGraph(LayoutBlobs blobs) {
        this.blobs = blobs;
    }

    static LayoutGraph below(LayoutBlobs blobs, Collection<Descriptor> roots) throws IOException {
        LayoutGraph graph = new LayoutGraph(blobs);
        Deque<Descriptor> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            graph.visit(open.pop(), open);
        }
        return graph;
    }

    /** The roots and everything that they lead to. */
    Set<Digest> reached() {
        return reached;
    }

    /** Whether every manifest on the way could be understood; else they may lead to more. */
    boolean isWhole() {
        return whole;
    }

    private void visit(Descriptor content, Deque<Descriptor> open) throws IOException {
        if (reached.add(content.digest()) && MediaType.isManifest(content.mediaType())) {
            read(blobs, content).ifPresent(document -> follow(document, open));
        }
    }

    private void follow(Document document, Deque<Descriptor> open) {
        whole &= document.isWhole();
        if (document instanceof ImageIndex) {
            document.children().forEach(open::push);
        } else {
            document.children().stream().map(Descriptor::digest).forEach(reached::add);
        }
    }

    /** What a manifest says; empty if it is not there. */
    static Optional<Document> read(LayoutBlobs blobs, Descriptor manifest) throws IOException {
        return blobs.readManifest(manifest.digest())
                .map(bytes -> new RawManifest(manifest.mediaType(), manifest.digest(), bytes))
                .map(DocumentReader::read);
    }
}
