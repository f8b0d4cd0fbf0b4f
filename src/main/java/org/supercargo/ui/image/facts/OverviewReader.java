package org.supercargo.ui.image.facts;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageConfig;
import org.supercargo.oci.ImageConfig.Execution;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.Platform;
import org.supercargo.service.ImageDetails;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.MediaTypeWords;
import org.supercargo.ui.kit.ShellWords;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks from a manifest and its configuration what a person wants to know first. */
public final class OverviewReader {
    private final ImageDetails details;
    private final Instant now;
    private final List<FactGroup> groups = new ArrayList<>();

    private OverviewReader(ImageDetails details, Instant now) {
        this.details = details;
        this.now = now;
    }

    /**
     * @param now the moment that ages are counted to
     */
    public static List<FactGroup> read(ImageDetails details, Instant now) {
        var reader = new OverviewReader(details, now);
        reader.add(details.kind().label(), reader.general());
        details.config().map(ImageConfig::execution).ifPresent(reader::addExecution);
        reader.addMap("Annotations", details.document().annotations());
        return List.copyOf(reader.groups);
    }

    private List<Fact> general() {
        List<Fact> facts = new ArrayList<>();
        Document document = details.document();
        Optional<ImageConfig> config = details.config();
        config.flatMap(ImageConfig::platform)
                .map(Platform::toString)
                .ifPresent(p -> facts.add(Fact.words("Platform", p)));
        config.flatMap(ImageConfig::created).ifPresent(time -> facts.add(created(time)));
        document.artifactType().ifPresent(type -> facts.add(Fact.code("Artifact type", type)));
        if (document instanceof Manifest manifest) {
            facts.add(Fact.words("Compressed size", size(manifest)));
        }
        config.flatMap(ImageConfig::author)
                .ifPresent(author -> facts.add(Fact.words("Author", author)));
        facts.add(Fact.code("Digest", details.raw().digest().toString()));
        facts.add(mediaType());
        document.subject()
                .map(Descriptor::digest)
                .ifPresent(d -> facts.add(Fact.code("Refers to", d.toString())));
        return facts;
    }

    private Fact created(Instant time) {
        return Fact.words("Created", Format.age(time, now), Format.exactTime(time));
    }

    private static String size(Manifest manifest) {
        int layers = manifest.layers().size();
        return Format.bytes(manifest.layerBytes())
                + " in "
                + Format.count(layers, "layer", "layers");
    }

    private Fact mediaType() {
        String type = details.raw().mediaType();
        return new Fact("Format", MediaTypeWords.shortForm(type), Optional.of(type), type, false);
    }

    private void addExecution(Execution execution) {
        List<Fact> facts = new ArrayList<>();
        addCommand(facts, "Entrypoint", execution.entrypoint());
        addCommand(facts, "Command", execution.command());
        execution
                .workingDirectory()
                .ifPresent(dir -> facts.add(Fact.code("Working directory", dir)));
        execution.user().ifPresent(user -> facts.add(Fact.code("User", user)));
        addList(facts, "Ports", execution.exposedPorts());
        addList(facts, "Volumes", execution.volumes());
        add("Run", facts);
        add("Environment", execution.environment().stream().map(OverviewReader::variable).toList());
        addMap("Labels", execution.labels());
    }

    private static void addCommand(List<Fact> facts, String name, List<String> words) {
        if (!words.isEmpty()) {
            facts.add(Fact.code(name, ShellWords.join(words)));
        }
    }

    private static void addList(List<Fact> facts, String name, List<String> values) {
        if (!values.isEmpty()) {
            facts.add(Fact.code(name, String.join(", ", values)));
        }
    }

    private static Fact variable(String assignment) {
        int equals = assignment.indexOf('=');
        return equals < 0
                ? Fact.code(assignment, "")
                : Fact.code(assignment.substring(0, equals), assignment.substring(equals + 1));
    }

    private void addMap(String title, Map<String, String> values) {
        add(
                title,
                values.entrySet().stream()
                        .map(entry -> Fact.code(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private void add(String title, List<Fact> facts) {
        if (!facts.isEmpty()) {
            groups.add(FactGroup.of(title, facts));
        }
    }
}
