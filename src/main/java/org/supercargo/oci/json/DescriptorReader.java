package org.supercargo.oci.json;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads descriptors as of image-spec's descriptor.md. One without a usable digest or size is left
 * out with a warning.
 */
final class DescriptorReader {
    private final JsonCursor json;
    private final Warnings warnings;

    DescriptorReader(JsonCursor json, Warnings warnings) {
        this.json = json;
        this.warnings = warnings;
    }

    /** Reads a list of descriptors; null is an empty list. */
    List<Descriptor> list(String field) {
        List<Descriptor> list = new ArrayList<>();
        if (!json.isArray() && !json.isNull()) {
            warnings.add("The field “" + field + "” is not a list.");
        }
        int[] number = {0};
        json.eachElement(
                () -> one("Entry " + ++number[0] + " of “" + field + "”").ifPresent(list::add));
        return list;
    }

    /** Reads the one descriptor of a field; null is none. */
    Optional<Descriptor> single(String field) {
        return json.isNull() ? Optional.empty() : one("The field “" + field + "”");
    }

    private Optional<Descriptor> one(String where) {
        if (!json.isObject()) {
            warnings.add(where + " is not a descriptor and is left out.");
            return Optional.empty();
        }
        Fields fields = new Fields();
        json.eachField(fields::take);
        return fields.build(where);
    }

    /** What was read of one descriptor so far. */
    private final class Fields {
        private Optional<String> mediaType = Optional.empty();
        private Optional<String> digest = Optional.empty();
        private OptionalLong size = OptionalLong.empty();
        private Map<String, String> annotations = Map.of();
        private Optional<Platform> platform = Optional.empty();
        private Optional<String> artifactType = Optional.empty();
        private List<String> urls = List.of();
        private Optional<String> data = Optional.empty();

        private void take(String name) {
            switch (name) {
                case "mediaType" -> mediaType = json.words();
                case "digest" -> digest = json.string();
                case "size" -> size = json.integer();
                case "annotations" -> annotations = json.texts();
                case "platform" -> platform = readPlatform();
                case "artifactType" -> artifactType = json.words();
                case "urls" -> urls = json.strings();
                case "data" -> data = json.string();
                default -> {}
            }
        }

        private Optional<Descriptor> build(String where) {
            Optional<Digest> valid = digest.flatMap(DescriptorReader::digest);
            if (valid.isEmpty()) {
                warnings.add(where + " has no valid digest and is left out.");
                return Optional.empty();
            }
            if (size.isEmpty() || size.getAsLong() < 0) {
                warnings.add(where + " has no valid size and is left out.");
                return Optional.empty();
            }
            if (mediaType.isEmpty()) {
                warnings.add(where + " has no media type.");
            }
            return Optional.of(
                    new Descriptor(
                            mediaType.orElse(MediaType.OCTET_STREAM),
                            valid.get(),
                            size.getAsLong(),
                            annotations,
                            platform,
                            artifactType,
                            urls,
                            data));
        }
    }

    static Optional<Digest> digest(String text) {
        try {
            return Optional.of(Digest.parse(text));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private Optional<Platform> readPlatform() {
        PlatformFields fields = new PlatformFields();
        json.eachField(name -> fields.take(name, json));
        return fields.build();
    }
}
