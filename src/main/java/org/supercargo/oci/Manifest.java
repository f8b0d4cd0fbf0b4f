package org.supercargo.oci;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An image manifest, or an artifact in its form: one configuration and any number of layers. */
public record Manifest(
        Descriptor config,
        List<Descriptor> layers,
        Map<String, String> annotations,
        Optional<Descriptor> subject,
        Optional<String> declaredArtifactType,
        List<String> warnings)
        implements Document {

    public Manifest {
        layers = List.copyOf(layers);
        annotations = OrderedMap.copyOf(annotations);
        warnings = List.copyOf(warnings);
    }

    /**
     * The declared type, else the configuration's media type where that is not an image's, as of
     * image-spec's manifest.md.
     */
    @Override
    public Optional<String> artifactType() {
        if (declaredArtifactType.isPresent()) {
            return declaredArtifactType;
        }
        return Optional.of(config.mediaType())
                .filter(
                        type ->
                                !MediaType.isImageConfig(type)
                                        && !type.equals(MediaType.OCI_EMPTY));
    }

    /** Whether the configuration blob is an image configuration. */
    public boolean isImage() {
        return MediaType.isImageConfig(config.mediaType());
    }

    /**
     * The bytes of all layers together, as they travel; {@link Long#MAX_VALUE} if the sum does not
     * fit.
     */
    public long layerBytes() {
        long sum = 0;
        for (Descriptor layer : layers) {
            sum = sum + layer.size() < 0 ? Long.MAX_VALUE : sum + layer.size();
        }
        return sum;
    }

    @Override
    public List<Descriptor> children() {
        List<Descriptor> children = new ArrayList<>(layers.size() + 1);
        children.add(config);
        children.addAll(layers);
        return List.copyOf(children);
    }
}
