package org.supercargo.oci.json.answer;

import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.ListedManifest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.JsonCursor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the field {@code manifest} of Google's lists of tags: {@code
 * {"sha256:…":{"tag":[…],"mediaType":"…","imageSizeBytes":"1","timeCreatedMs":"1"}}}. What is
 * damaged is left out.
 */
final class ListedManifests {
    /** None for a tag that is said to point at two manifests. */
    private final Map<Tag, Optional<ListedManifest>> byTag = new HashMap<>();

    private ListedManifests() {}

    /** The manifests by the tags that point at them. */
    static Map<Tag, ListedManifest> read(JsonCursor json) {
        ListedManifests reader = new ListedManifests();
        json.eachField(digest -> reader.readManifest(digest, json));
        Map<Tag, ListedManifest> certain = HashMap.newHashMap(reader.byTag.size());
        reader.byTag.forEach(
                (tag, manifest) -> manifest.ifPresent(known -> certain.put(tag, known)));
        return certain;
    }

    private void readManifest(String digest, JsonCursor json) {
        List<String> tags = new ArrayList<>();
        String[] fields = {"", "", ""};
        json.eachField(
                name -> {
                    switch (name) {
                        case "tag" -> json.eachElement(() -> json.words().ifPresent(tags::add));
                        case "mediaType" -> fields[0] = json.words().orElse("");
                        case "imageSizeBytes" -> fields[1] = json.scalar().orElse("");
                        case "timeCreatedMs" -> fields[2] = json.scalar().orElse("");
                        default -> {}
                    }
                });
        if (!tags.isEmpty()) {
            manifest(digest, fields[0], fields[1], fields[2])
                    .ifPresent(manifest -> tags.forEach(tag -> add(tag, manifest)));
        }
    }

    private void add(String tag, ListedManifest manifest) {
        if (Tag.isListable(tag)) {
            byTag.merge(
                    new Tag(tag), Optional.of(manifest), (one, other) -> one.filter(other::equals));
        }
    }

    /** Of an index, the size is that of the list itself, which nobody looks for. */
    private static Optional<ListedManifest> manifest(
            String digest, String mediaType, String size, String created) {
        try {
            boolean isImage = MediaType.isManifest(mediaType) && !MediaType.isIndex(mediaType);
            return Optional.of(
                    new ListedManifest(
                            Digest.parseVerifiable(digest),
                            isImage ? positive(size) : OptionalLong.empty(),
                            positive(created).stream().mapToObj(Instant::ofEpochMilli).findAny()));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /** A number that is written as a text; zero stands for what is not known. */
    private static OptionalLong positive(String written) {
        try {
            long number = Long.parseLong(written);
            return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
