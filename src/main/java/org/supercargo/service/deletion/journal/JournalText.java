package org.supercargo.service.deletion.journal;

import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.JsonObject;
import org.supercargo.oci.json.JsonOutput;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.service.deletion.journal.Progress.GuardedStep;
import org.supercargo.service.deletion.journal.Progress.StandIn;
import org.supercargo.service.deletion.journal.Progress.State;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes and reads the two documents of a deletion: what it is, and how far it is. */
final class JournalText {
    private static final long FORMAT = 1;

    private JournalText() {}

    static byte[] ofDeletion(KeptDeletion deletion) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("registry", deletion.repository().registry().host());
        document.put("repository", deletion.repository().path());
        document.put("began", deletion.began().toString());
        document.put("steps", deletion.steps().stream().map(JournalText::step).toList());
        document.put(
                "manifests", deletion.manifests().stream().map(JournalText::manifest).toList());
        return bytes(document);
    }

    private static Map<String, ?> step(DeletionStep step) {
        return Map.of(
                "manifest", step instanceof DeletionStep.DeleteManifest ? "goes" : "stays",
                "digest", step.digest().toString(),
                "goes", texts(step.goes()),
                "stays", texts(step.stays()));
    }

    private static Map<String, ?> manifest(KeptManifest manifest) {
        return Map.of(
                "mediaType", manifest.mediaType(),
                "digest", manifest.digest().toString(),
                "offset", manifest.offset(),
                "length", manifest.length());
    }

    static byte[] ofProgress(Progress progress) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("state", progress.state().name());
        document.put("removed", texts(progress.removed()));
        document.put("deleted", texts(progress.deleted()));
        progress.standIn()
                .ifPresent(
                        standIn -> {
                            document.put("step", standIn.step().name());
                            document.put("tag", standIn.tag().name());
                            document.put("standIns", texts(standIn.digests()));
                        });
        return bytes(document);
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static byte[] bytes(Map<String, ?> document) {
        return JsonOutput.write(document).getBytes(StandardCharsets.UTF_8);
    }

    static KeptDeletion readDeletion(String id, byte[] deletion, byte[] progress)
            throws UnreadableJsonException {
        JsonObject json = JsonObject.read(deletion);
        if (json.number("format") != FORMAT) {
            throw new UnreadableJsonException("A newer Supercargo wrote it.");
        }
        try {
            return new KeptDeletion(
                    id,
                    new RepositoryName(
                            new RegistryName(json.text("registry")), json.text("repository")),
                    Instant.parse(json.text("began")),
                    steps(json),
                    manifests(json),
                    progress(JsonObject.read(progress)));
        } catch (InvalidNameException | DateTimeException e) {
            throw new UnreadableJsonException("It names what cannot be.");
        }
    }

    private static List<DeletionStep> steps(JsonObject json) throws UnreadableJsonException {
        List<DeletionStep> steps = new ArrayList<>();
        for (JsonObject step : json.objects("steps")) {
            Digest digest = Digest.parse(step.text("digest"));
            List<Tag> goes = tags(step, "goes");
            if (step.text("manifest").equals("goes")) {
                steps.add(new DeletionStep.DeleteManifest(digest, goes));
            } else {
                goes.forEach(
                        tag -> steps.add(new DeletionStep.Untag(tag, digest, tags(step, "stays"))));
            }
        }
        return steps;
    }

    private static List<KeptManifest> manifests(JsonObject json) throws UnreadableJsonException {
        List<KeptManifest> manifests = new ArrayList<>();
        for (JsonObject manifest : json.objects("manifests")) {
            manifests.add(
                    new KeptManifest(
                            manifest.text("mediaType"),
                            Digest.parse(manifest.text("digest")),
                            manifest.number("offset"),
                            Math.toIntExact(manifest.number("length"))));
        }
        return manifests;
    }

    private static Progress progress(JsonObject json) throws UnreadableJsonException {
        return new Progress(
                constant(State.values(), json.text("state")),
                standIn(json),
                tags(json, "removed"),
                digests(json, "deleted"));
    }

    private static Optional<StandIn> standIn(JsonObject json) throws UnreadableJsonException {
        Optional<String> tag = json.textIfAny("tag");
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new StandIn(
                        new Tag(tag.get()),
                        constant(GuardedStep.values(), json.text("step")),
                        digests(json, "standIns")));
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name)
            throws UnreadableJsonException {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new UnreadableJsonException("A newer Supercargo wrote it.");
    }

    private static List<Tag> tags(JsonObject json, String name) {
        return json.texts(name).stream().map(Tag::new).toList();
    }

    private static List<Digest> digests(JsonObject json, String name) {
        return json.texts(name).stream().map(Digest::parse).toList();
    }
}
