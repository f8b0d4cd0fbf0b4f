package org.supercargo.oci;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An artifact in the form that drafts of image-spec 1.1 had and its release dropped: blobs without
 * a configuration. Registries still hold such manifests.
 */
public record ArtifactManifest(
        Optional<String> artifactType,
        List<Descriptor> blobs,
        Map<String, String> annotations,
        Optional<Descriptor> subject,
        List<String> warnings)
        implements Document {

    public ArtifactManifest {
        blobs = List.copyOf(blobs);
        annotations = OrderedMap.copyOf(annotations);
        warnings = List.copyOf(warnings);
    }

    @Override
    public List<Descriptor> children() {
        return blobs;
    }
}
