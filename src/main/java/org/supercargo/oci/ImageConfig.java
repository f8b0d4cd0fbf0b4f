package org.supercargo.oci;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an image says about itself: platform, how it is run, and the history of its layers. */
public record ImageConfig(
        Optional<Platform> platform,
        Optional<Instant> created,
        Optional<String> author,
        Execution execution,
        List<History> history,
        List<Digest> diffIds) {

    public ImageConfig {
        history = List.copyOf(history);
        diffIds = List.copyOf(diffIds);
    }

    /** How a container of the image is started. */
    public record Execution(
            List<String> entrypoint,
            List<String> command,
            List<String> environment,
            Optional<String> workingDirectory,
            Optional<String> user,
            List<String> exposedPorts,
            List<String> volumes,
            Map<String, String> labels) {
        public Execution {
            entrypoint = List.copyOf(entrypoint);
            command = List.copyOf(command);
            environment = List.copyOf(environment);
            exposedPorts = List.copyOf(exposedPorts);
            volumes = List.copyOf(volumes);
            labels = OrderedMap.copyOf(labels);
        }
    }

    /**
     * One step of the build.
     *
     * @param emptyLayer whether the step made no layer
     */
    public record History(
            Optional<Instant> created,
            Optional<String> createdBy,
            Optional<String> comment,
            boolean emptyLayer) {}

    /**
     * The history steps that made layers, one for each layer.
     *
     * @param layers the number of layers in the manifest
     * @return as many steps as layers, or nothing if they do not fit and so nothing can be said
     */
    public List<History> layerHistory(int layers) {
        List<History> steps = history.stream().filter(step -> !step.emptyLayer()).toList();
        return steps.size() == layers ? steps : List.of();
    }
}
