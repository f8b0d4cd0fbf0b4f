package org.supercargo.credential.file;

import org.supercargo.credential.Outcome;
import org.supercargo.credential.Step;
import org.supercargo.oci.RegistryName;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The registries that the user's configuration files name, for the tree of the window. */
public final class ConfiguredRegistries {
    private final List<FileSource> files;

    /**
     * What the files name, and which of them could not be read.
     *
     * @param registries each registry once, with the first file that names it, in file order
     * @param problems the files that could not be read or understood
     */
    public record Found(List<ConfiguredRegistry> registries, List<Step> problems) {
        public Found {
            registries = List.copyOf(registries);
            problems = List.copyOf(problems);
        }
    }

    public ConfiguredRegistries(List<FileSource> files) {
        this.files = List.copyOf(files);
    }

    /** Reads all files anew; blocks on the disk. */
    public Found read() {
        SequencedMap<RegistryName, ConfiguredRegistry> registries = new LinkedHashMap<>();
        List<Step> problems = new ArrayList<>();
        for (FileSource source : files) {
            switch (source.file().read()) {
                case ConfigFile.Content.Absent _ -> {}
                case ConfigFile.Content.Document(ConfigDocument document) ->
                        names(document)
                                .map(name -> configured(name, source))
                                .forEach(found -> registries.putIfAbsent(found.name(), found));
                case ConfigFile.Content.Malformed(String problem) ->
                        problems.add(problem(source, Outcome.MALFORMED, problem));
                case ConfigFile.Content.Unreadable(String problem) ->
                        problems.add(problem(source, Outcome.FAILED, problem));
            }
        }
        return new Found(List.copyOf(registries.values()), problems);
    }

    /**
     * The registries that the helpers of the files have sign-ins for, beyond what the files name;
     * blocks on the helpers. A helper that does not answer names none.
     */
    public List<ConfiguredRegistry> listHelpers() {
        SequencedMap<RegistryName, ConfiguredRegistry> listed = new LinkedHashMap<>();
        for (FileSource source : files) {
            source.listedByStore()
                    .forEach(name -> listed.putIfAbsent(name, configured(name, source)));
        }
        return List.copyOf(listed.values());
    }

    /**
     * The namespaces and repositories of one registry that the files have keys for; blocks on the
     * disk. A file that cannot be read names none.
     */
    public List<ConfiguredPath> paths(RegistryName registry) {
        RegistryName wanted = ConfigKey.comparable(registry);
        List<ConfiguredPath> paths = new ArrayList<>();
        for (FileSource source : files) {
            if (source.file().read() instanceof ConfigFile.Content.Document(var document)) {
                keys(document)
                        .filter(key -> !key.isWholeHost())
                        .filter(key -> key.registry().filter(wanted::equals).isPresent())
                        .forEach(key -> paths.add(new ConfiguredPath(key.path(), source.place())));
            }
        }
        return paths;
    }

    private static Stream<RegistryName> names(ConfigDocument document) {
        return keys(document).flatMap(key -> key.registry().stream());
    }

    private static Stream<ConfigKey> keys(ConfigDocument document) {
        return Stream.concat(
                        document.auths().keySet().stream(), document.helpers().keySet().stream())
                .map(ConfigKey::parse)
                .filter(Predicate.not(ConfigKey::isInternal));
    }

    private static ConfiguredRegistry configured(RegistryName name, FileSource source) {
        return new ConfiguredRegistry(name, source.place().source(), source.place().location());
    }

    private static Step problem(FileSource source, Outcome outcome, String problem) {
        return new Step(source.place(), outcome, problem, "Repair the file by hand.");
    }
}
