package org.supercargo.sample.content;

import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;
import org.supercargo.sample.json.Json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds an image step by step, as a Dockerfile would, and puts it on a shelf. */
final class ImageBuilder {
    /** The two families of media types that images come in. */
    enum Format {
        OCI(MediaType.OCI_MANIFEST, MediaType.OCI_CONFIG, MediaType.OCI_LAYER_GZIP),
        DOCKER(MediaType.DOCKER_MANIFEST, MediaType.DOCKER_CONFIG, MediaType.DOCKER_LAYER_GZIP);

        private final String manifest;
        private final String config;
        private final String layer;

        Format(String manifest, String config, String layer) {
            this.manifest = manifest;
            this.config = config;
            this.layer = layer;
        }
    }

    private static final int SECONDS_PER_STEP = 7;

    private final Platform platform;
    private final Format format;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Json.Fields> history = new ArrayList<>();
    private Instant time;
    private Json.Fields runtime = Json.object();

    /**
     * @param started when the build began; each step takes some seconds
     */
    ImageBuilder(Format format, Platform platform, Instant started) {
        this.format = format;
        this.platform = platform;
        this.time = started;
    }

    /** The steps that made the base system, long before this build. */
    ImageBuilder from(BaseSystem base) {
        layers.add(base.layer(platform));
        history.add(entry(BaseSystem.BUILT, BaseSystem.COMMAND));
        history.add(
                entry(BaseSystem.BUILT, "CMD [\"/bin/sh\"]").with("empty_layer", Json.of(true)));
        return this;
    }

    /** A step that changed files. */
    ImageBuilder layer(String command, Layer layer) {
        layers.add(layer);
        history.add(entry(command));
        return this;
    }

    /** A step that changed only the configuration. */
    ImageBuilder step(String command) {
        history.add(entry(command).with("empty_layer", Json.of(true)));
        return this;
    }

    private Json.Fields entry(String command) {
        time = time.plusSeconds(SECONDS_PER_STEP);
        return entry(time, command);
    }

    private static Json.Fields entry(Instant created, String command) {
        return Json.object()
                .with("created", created.toString())
                .with("created_by", command)
                .with("comment", "buildkit.dockerfile.v0");
    }

    ImageBuilder environment(String... variables) {
        for (String variable : variables) {
            step("ENV " + variable);
        }
        return with("Env", Json.texts(List.of(variables)));
    }

    ImageBuilder labels(Map<String, String> labels) {
        labels.forEach((key, value) -> step("LABEL " + key + "=" + value));
        return with("Labels", Json.texts(labels));
    }

    ImageBuilder expose(String port) {
        step("EXPOSE map[" + port + ":{}]");
        return with("ExposedPorts", Json.object().with(port, Json.object()));
    }

    ImageBuilder user(String user) {
        step("USER " + user);
        return with("User", new Json.Text(user));
    }

    ImageBuilder workingDirectory(String path) {
        step("WORKDIR " + path);
        return with("WorkingDir", new Json.Text(path));
    }

    ImageBuilder entrypoint(String... command) {
        Json.Items words = Json.texts(List.of(command));
        step("ENTRYPOINT " + words.text());
        return with("Entrypoint", words);
    }

    ImageBuilder command(String... command) {
        Json.Items words = Json.texts(List.of(command));
        step("CMD " + words.text());
        return with("Cmd", words);
    }

    private ImageBuilder with(String name, Json value) {
        runtime = runtime.with(name, value);
        return this;
    }

    /** Stores the image and gives its descriptor, with the platform that an index names. */
    Json.Fields putOn(Shelf shelf, String... tags) {
        List<Json.Fields> descriptors = new ArrayList<>();
        for (Layer layer : layers) {
            descriptors.add(shelf.blob(mediaType(layer), layer.blob()));
        }
        Json.Fields manifest =
                Shelf.document(format.manifest)
                        .with("config", shelf.blob(format.config, config().bytes()))
                        .with("layers", descriptors);
        return shelf.manifest(manifest, tags).with("platform", platformFields());
    }

    private String mediaType(Layer layer) {
        return switch (layer.compression()) {
            case GZIP -> format.layer;
            case ZSTD -> MediaType.OCI_LAYER_ZSTD;
        };
    }

    private Json.Fields config() {
        List<String> diffIds = layers.stream().map(layer -> layer.diffId().toString()).toList();
        Json.Fields rootfs =
                Json.object().with("type", "layers").with("diff_ids", Json.texts(diffIds));
        return platformFields()
                .with("created", time.toString())
                .with("config", runtime)
                .with("rootfs", rootfs)
                .with("history", history);
    }

    private Json.Fields platformFields() {
        return Json.object()
                .with("architecture", platform.architecture())
                .with("os", platform.os())
                .withOptional("variant", platform.variant())
                .withOptional("os.version", platform.osVersion());
    }
}
