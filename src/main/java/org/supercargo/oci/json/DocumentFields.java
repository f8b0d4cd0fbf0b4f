package org.supercargo.oci.json;

import org.supercargo.oci.Descriptor;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the JSON of a manifest or index says, before it is decided what it is. */
final class DocumentFields {
    final Warnings warnings = new Warnings();
    private final Set<String> present = new HashSet<>();
    OptionalLong schemaVersion = OptionalLong.empty();
    Optional<String> mediaType = Optional.empty();
    Optional<String> artifactType = Optional.empty();
    Optional<Descriptor> config = Optional.empty();
    Optional<Descriptor> subject = Optional.empty();
    List<Descriptor> layers = List.of();
    List<Descriptor> manifests = List.of();
    List<Descriptor> blobs = List.of();
    Map<String, String> annotations = Map.of();

    static DocumentFields readFrom(JsonCursor json) {
        DocumentFields fields = new DocumentFields();
        DescriptorReader descriptors = new DescriptorReader(json, fields.warnings);
        json.eachField(name -> fields.take(name, json, descriptors));
        if (json.sawDuplicates()) {
            fields.warnings.add(
                    "A name occurs twice in the same object: other programs may read this document"
                            + " differently.");
        }
        return fields;
    }

    /** Whether there is a field of this name that is not null. */
    boolean has(String name) {
        return present.contains(name);
    }

    private void take(String name, JsonCursor json, DescriptorReader descriptors) {
        boolean known = true;
        switch (name) {
            case "schemaVersion" -> schemaVersion = json.integer();
            case "mediaType" -> mediaType = json.words();
            case "artifactType" -> artifactType = json.words();
            case "config" -> config = descriptors.single(name);
            case "subject" -> subject = descriptors.single(name);
            case "layers" -> layers = descriptors.list(name);
            case "manifests" -> manifests = descriptors.list(name);
            case "blobs" -> blobs = descriptors.list(name);
            case "annotations" -> annotations = json.texts();
            case "fsLayers" -> {}
            default -> known = false;
        }
        if (known) {
            remember(name, json);
        }
    }

    private void remember(String name, JsonCursor json) {
        if (!json.isNull()) {
            present.add(name);
        }
    }
}
