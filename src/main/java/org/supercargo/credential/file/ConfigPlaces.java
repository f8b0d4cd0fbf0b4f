package org.supercargo.credential.file;

import org.supercargo.credential.Environment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the configuration files are on this computer, in the order in which they are asked. */
public final class ConfigPlaces {
    private final Environment environment;
    private final HelperLookup helpers;

    public ConfigPlaces(Environment environment, HelperLookup helpers) {
        this.environment = environment;
        this.helpers = helpers;
    }

    /** The files as sources; a file that two programs share is there once. */
    public List<FileSource> sources() {
        Path home = environment.home();
        List<FileSource> sources = new ArrayList<>();
        sources.add(
                FileSource.docker(
                        "finch configuration", home.resolve(".finch/config.json"), helpers));
        sources.add(
                FileSource.docker(
                        "docker configuration",
                        dockerFolder().orElse(home.resolve(".docker")).resolve("config.json"),
                        helpers));
        Set<Path> seen = new HashSet<>();
        sources.removeIf(source -> !seen.add(source.file().path().toAbsolutePath().normalize()));
        return List.copyOf(sources);
    }

    /** Docker takes the variable as it is: {@code ~} in it does not stand for the home folder. */
    private Optional<Path> dockerFolder() {
        return environment.variable("DOCKER_CONFIG").flatMap(ConfigPlaces::path);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty(); // such a text names no file on this system
        }
    }
}
