package org.supercargo.oci.json;

import org.supercargo.oci.ArtifactManifest;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.UnknownDocument;

import tools.jackson.core.json.JsonFactory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what the bytes of a manifest are, as of image-spec's manifest.md and image-index.md. Never
 * fails: what is odd becomes a warning, and what contradicts itself an {@link UnknownDocument},
 * which is shown and never acted upon.
 */
public final class DocumentReader {
    private static final Set<String> GENERIC =
            Set.of("", "application/json", "text/plain", "text/html", MediaType.OCTET_STREAM);
    private static final JsonFactory FACTORY = Json.factory(Json.MAX_DOCUMENT);

    private final DocumentFields fields;
    private final String type;

    private DocumentReader(DocumentFields fields, String type) {
        this.fields = fields;
        this.type = type;
    }

    /**
     * Reads a manifest or index.
     *
     * @param raw the bytes, with the media type that the registry, or the descriptor that pointed
     *     here, gave them
     */
    public static Document read(RawManifest raw) {
        try {
            DocumentFields fields = Json.readObject(FACTORY, raw.bytes(), DocumentFields::readFrom);
            return decide(fields, MediaType.normalize(raw.mediaType()));
        } catch (UnreadableJsonException e) {
            return new UnknownDocument(List.of("This is not a manifest. " + e.getMessage()));
        }
    }

    private static Document decide(DocumentFields fields, String given) {
        Optional<String> declared = fields.mediaType.map(MediaType::normalize);
        String type = GENERIC.contains(given) ? declared.orElse("") : given;
        DocumentReader reader = new DocumentReader(fields, type);
        if (declared.isPresent() && !declared.get().equals(type)) {
            return reader.unknown(
                    "The registry says that this is "
                            + DisplayText.quote(given)
                            + ", the document itself says "
                            + DisplayText.quote(declared.get())
                            + ": it is shown as it is and not used.");
        }
        return reader.decideByVersion();
    }

    private Document decideByVersion() {
        boolean ambiguous =
                fields.has("manifests") && (fields.has("layers") || fields.has("config"));
        if (ambiguous
                || fields.has("fsLayers") && (fields.has("manifests") || fields.has("layers"))) {
            return unknown(
                    "The document is a manifest and an index at once: it is shown as it is and not"
                            + " used.");
        }
        if (MediaType.isSchema1(type) || fields.has("fsLayers")) {
            return unknown(
                    "This is a manifest of the legacy schema 1: it is shown as it is and cannot be"
                            + " verified.");
        }
        if (type.equals(MediaType.OCI_ARTIFACT)) {
            return artifact();
        }
        if (fields.schemaVersion.orElse(0) != 2) {
            return unknown("The document has not the schema version 2: it is shown as it is.");
        }
        return decideByType();
    }

    private Document decideByType() {
        return switch (type) {
            case MediaType.OCI_INDEX, MediaType.DOCKER_LIST -> index();
            case MediaType.OCI_MANIFEST, MediaType.DOCKER_MANIFEST -> manifest();
            case "" -> decideByShape();
            default ->
                    unknown(
                            "The media type "
                                    + DisplayText.quote(type)
                                    + " is unknown: the document is shown as it is.");
        };
    }

    private Document decideByShape() {
        if (fields.has("manifests")) {
            return index();
        }
        if (fields.has("config") && fields.has("layers")) {
            return manifest();
        }
        return unknown("The document is neither a manifest nor an index: it is shown as it is.");
    }

    private Document index() {
        if (fields.has("layers") || fields.has("config")) {
            return unknown(
                    "The document calls itself an index and is a manifest: it is shown as it is and"
                            + " not used.");
        }
        return new ImageIndex(
                fields.manifests,
                fields.annotations,
                fields.subject,
                fields.artifactType,
                fields.warnings.list());
    }

    private Document manifest() {
        if (fields.has("manifests")) {
            return unknown(
                    "The document calls itself a manifest and is an index: it is shown as it is and"
                            + " not used.");
        }
        if (fields.config.isEmpty()) {
            return unknown("The manifest names no valid configuration: it is shown as it is.");
        }
        return new Manifest(
                fields.config.get(),
                fields.layers,
                fields.annotations,
                fields.subject,
                fields.artifactType,
                fields.warnings.list());
    }

    private Document artifact() {
        if (fields.has("manifests") || fields.has("layers") || fields.has("config")) {
            return unknown(
                    "The document calls itself an artifact and has the fields of a manifest: it is"
                            + " not used.");
        }
        return new ArtifactManifest(
                fields.artifactType,
                fields.blobs,
                fields.annotations,
                fields.subject,
                fields.warnings.list());
    }

    private UnknownDocument unknown(String why) {
        fields.warnings.add(why);
        return new UnknownDocument(fields.warnings.list());
    }
}
