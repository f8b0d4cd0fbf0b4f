package org.supercargo.oci.json;

import org.supercargo.oci.Digest;
import org.supercargo.oci.ImageConfig;

import tools.jackson.core.json.JsonFactory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads image configurations, as of image-spec's config.md. Only blobs of an image configuration's
 * media type belong here.
 */
public final class ImageConfigReader {
    private static final JsonFactory FACTORY = Json.factory(Json.MAX_DOCUMENT);

    private final JsonCursor json;
    private final PlatformFields platform = new PlatformFields();
    private Optional<Instant> created = Optional.empty();
    private Optional<String> author = Optional.empty();
    private ImageConfig.Execution execution = new ExecutionFields().build();
    private List<ImageConfig.History> history = List.of();
    private List<Digest> diffIds = List.of();

    private ImageConfigReader(JsonCursor json) {
        this.json = json;
    }

    /**
     * Reads an image configuration. Missing and null fields are empty, and so are times that
     * reproducible builds put in place of the real one: the epoch and everything before.
     *
     * @param bytes at most {@link Json#MAX_DOCUMENT}
     * @throws UnreadableJsonException if the bytes are no JSON object; they can still be shown as
     *     they are
     */
    public static ImageConfig read(byte[] bytes) throws UnreadableJsonException {
        return Json.readObject(FACTORY, bytes, json -> new ImageConfigReader(json).readFields());
    }

    private ImageConfig readFields() {
        json.eachField(this::take);
        return new ImageConfig(platform.build(), created, author, execution, history, diffIds);
    }

    private void take(String name) {
        switch (name) {
            case "created" -> created = instant();
            case "author" -> author = json.words();
            case "config" -> execution = readExecution();
            case "history" -> history = readHistory();
            case "rootfs" -> diffIds = readDiffIds();
            default -> platform.take(name, json);
        }
    }

    private Optional<Instant> instant() {
        return json.words()
                .flatMap(ImageConfigReader::parse)
                .filter(time -> time.isAfter(Instant.EPOCH));
    }

    private static Optional<Instant> parse(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private ImageConfig.Execution readExecution() {
        ExecutionFields fields = new ExecutionFields();
        json.eachField(name -> fields.take(name, json));
        return fields.build();
    }

    private List<ImageConfig.History> readHistory() {
        List<ImageConfig.History> steps = new ArrayList<>();
        json.eachElement(() -> steps.add(readStep()));
        return steps;
    }

    private ImageConfig.History readStep() {
        StepFields step = new StepFields();
        json.eachField(step::take);
        return new ImageConfig.History(step.created, step.createdBy, step.comment, step.emptyLayer);
    }

    /** What was read of one step of the history so far. */
    private final class StepFields {
        private Optional<Instant> created = Optional.empty();
        private Optional<String> createdBy = Optional.empty();
        private Optional<String> comment = Optional.empty();
        private boolean emptyLayer;

        private void take(String name) {
            switch (name) {
                case "created" -> created = instant();
                case "created_by" -> createdBy = json.words();
                case "comment" -> comment = json.words();
                case "empty_layer" -> emptyLayer = json.isTrue();
                default -> {}
            }
        }
    }

    /** All or nothing: with one left out, the others would stand beside the wrong layers. */
    private List<Digest> readDiffIds() {
        List<Optional<Digest>> read = new ArrayList<>();
        json.eachField(
                name -> {
                    if (name.equals("diff_ids")) {
                        json.eachElement(
                                () -> read.add(json.string().flatMap(DescriptorReader::digest)));
                    }
                });
        boolean whole = read.stream().allMatch(Optional::isPresent);
        return whole ? read.stream().map(Optional::orElseThrow).toList() : List.of();
    }

    /** What was read of how a container is started so far. */
    private static final class ExecutionFields {
        private List<String> entrypoint = List.of();
        private List<String> command = List.of();
        private List<String> environment = List.of();
        private Optional<String> workingDirectory = Optional.empty();
        private Optional<String> user = Optional.empty();
        private List<String> exposedPorts = List.of();
        private List<String> volumes = List.of();
        private Map<String, String> labels = Map.of();

        private void take(String name, JsonCursor json) {
            switch (name) {
                case "Entrypoint" -> entrypoint = words(json);
                case "Cmd" -> command = words(json);
                case "Env" -> environment = json.strings();
                case "WorkingDir" -> workingDirectory = json.words();
                case "User" -> user = json.words();
                case "ExposedPorts" -> exposedPorts = json.names();
                case "Volumes" -> volumes = json.names();
                case "Labels" -> labels = json.texts();
                default -> {}
            }
        }

        /** Old builders wrote one string in place of a list. */
        private static List<String> words(JsonCursor json) {
            return json.words().map(List::of).orElseGet(json::strings);
        }

        private ImageConfig.Execution build() {
            return new ImageConfig.Execution(
                    entrypoint,
                    command,
                    environment,
                    workingDirectory,
                    user,
                    exposedPorts,
                    volumes,
                    labels);
        }
    }
}
