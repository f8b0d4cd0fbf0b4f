package org.supercargo.oci;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the bytes of a manifest turned out to be. */
public sealed interface Document permits Manifest, ImageIndex, ArtifactManifest, UnknownDocument {
    /**
     * Everything this document points at, in its own order: configuration and layers, or the
     * manifests of an index.
     */
    List<Descriptor> children();

    Map<String, String> annotations();

    /** The content that this document is about, for signatures, SBOMs and the like. */
    Optional<Descriptor> subject();

    /** What kind of artifact the document says it is; absent for plain images. */
    Optional<String> artifactType();

    /**
     * What is odd about the document and what a reader should know, in plain sentences; mostly
     * empty.
     */
    List<String> warnings();

    /**
     * Whether {@link #children} surely names all that the bytes point at: nothing was left out and
     * nothing can be read in two ways. Only such a document is copied, or tells what may go.
     */
    default boolean isWhole() {
        return warnings().isEmpty();
    }
}
