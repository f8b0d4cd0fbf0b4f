package org.supercargo.credential.file;

import org.supercargo.credential.Environment;
import org.supercargo.credential.Environment.OperatingSystem;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the configuration files are on this computer, in the order in which they are asked. */
public final class ConfigPlaces {
    private static final String PODMAN = "podman configuration";

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
        Path finch = home.resolve(".finch").resolve("config.json");
        sources.add(FileSource.docker("finch configuration", finch, helpers));
        sources.add(FileSource.docker("docker configuration", dockerConfig(), helpers));
        podmanFiles().forEach(path -> sources.add(FileSource.podman(PODMAN, path, helpers)));
        sources.add(
                FileSource.legacy("old docker configuration", home.resolve(".dockercfg"), helpers));
        Set<Path> seen = new HashSet<>();
        sources.removeIf(source -> !seen.add(source.file().path().toAbsolutePath().normalize()));
        return List.copyOf(sources);
    }

    /**
     * Docker's file. Docker takes the variable as it is: {@code ~} in it does not stand for the
     * home folder.
     */
    public Path dockerConfig() {
        return path("DOCKER_CONFIG")
                .orElse(environment.home().resolve(".docker"))
                .resolve("config.json");
    }

    private List<Path> podmanFiles() {
        Optional<Path> explicit = path("REGISTRY_AUTH_FILE");
        if (explicit.isPresent()) {
            return List.of(explicit.get());
        }
        Path config = environment.home().resolve(".config");
        List<Path> folders = new ArrayList<>();
        if (environment.system() == OperatingSystem.LINUX) {
            runtimeFolder().ifPresent(folders::add);
        } else {
            folders.add(config.resolve("containers"));
        }
        folders.add(path("XDG_CONFIG_HOME").orElse(config).resolve("containers"));
        return folders.stream().map(folder -> folder.resolve("auth.json")).toList();
    }

    private Optional<Path> runtimeFolder() {
        return path("XDG_RUNTIME_DIR")
                .map(folder -> folder.resolve("containers"))
                .or(() -> environment.userId().map(id -> Path.of("/run/containers").resolve(id)));
    }

    private Optional<Path> path(String variable) {
        try {
            return environment.variable(variable).map(Path::of);
        } catch (InvalidPathException _) {
            return Optional.empty(); // such a text names no file on this system
        }
    }
}
