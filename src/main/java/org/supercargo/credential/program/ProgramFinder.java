package org.supercargo.credential.program;

import org.supercargo.credential.Environment;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds programs on {@code PATH} and in the folders where docker, finch and homebrew put theirs,
 * because a program started from the desktop has a poor {@code PATH}.
 */
public final class ProgramFinder {
    private final Environment environment;

    public ProgramFinder(Environment environment) {
        this.environment = environment;
    }

    /**
     * @param program the file name, without {@code .exe}
     */
    public Optional<Path> find(String program) {
        return candidates(program)
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** A file or folder that has the program's name but cannot be run. */
    public Optional<Path> findUnusable(String program) {
        return candidates(program).filter(Files::exists).findFirst();
    }

    private Stream<Path> candidates(String program) {
        boolean windows = environment.system() == Environment.OperatingSystem.WINDOWS;
        String file = windows ? program + ".exe" : program;
        return folders().stream().map(folder -> folder.resolve(file));
    }

    private Set<Path> folders() {
        Set<Path> folders = new LinkedHashSet<>();
        String path = environment.variable("PATH").orElse("");
        for (String folder : path.split(environment.pathSeparator(), -1)) {
            absolute(folder).ifPresent(folders::add);
        }
        folders.addAll(wellKnown());
        return folders;
    }

    private static Optional<Path> absolute(String folder) {
        try {
            return Optional.of(Path.of(folder)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty(); // such an entry of PATH names no folder
        }
    }

    private List<Path> wellKnown() {
        Path home = environment.home();
        Path docker = home.resolve(".docker").resolve("bin");
        Path finch = home.resolve(".finch").resolve("cred-helpers");
        return switch (environment.system()) {
            case LINUX -> List.of(Path.of("/usr/local/bin"), Path.of("/usr/bin"), docker, finch);
            case MAC ->
                    List.of(
                            Path.of("/usr/local/bin"),
                            Path.of("/opt/homebrew/bin"),
                            Path.of("/usr/bin"),
                            docker,
                            Path.of("/Applications/Docker.app/Contents/Resources/bin"),
                            finch);
            case WINDOWS ->
                    Stream.concat(
                                    environment.variable("ProgramFiles").stream()
                                            .map(Path::of)
                                            .map(p -> p.resolve("Docker/Docker/resources/bin")),
                                    Stream.of(docker, finch))
                            .toList();
        };
    }
}
