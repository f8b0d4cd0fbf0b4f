package org.supercargo.oci;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of manifests, mostly one for each platform; docker's manifest list is one too. */
public record ImageIndex(
        List<Descriptor> manifests,
        Map<String, String> annotations,
        Optional<Descriptor> subject,
        Optional<String> artifactType,
        List<String> warnings)
        implements Document {

    public ImageIndex {
        manifests = List.copyOf(manifests);
        annotations = OrderedMap.copyOf(annotations);
        warnings = List.copyOf(warnings);
    }

    /** The entries that are images for a platform: no attestations. */
    public List<Descriptor> images() {
        return manifests.stream().filter(m -> !m.isAttestation()).toList();
    }

    @Override
    public List<Descriptor> children() {
        return manifests;
    }
}
