package org.supercargo.testing;

import org.opentest4j.TestAbortedException;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that a test runs for real. Where it is missing the test is left out, but never on a CI
 * machine.
 */
public record RealProgram(String name) {
    private static final Map<String, String> DEBIAN_PACKAGES =
            Map.of(
                    "htpasswd", "apache2-utils",
                    "docker-credential-pass", "golang-docker-credential-helpers",
                    "docker-credential-secretservice", "golang-docker-credential-helpers",
                    "gpg", "gnupg",
                    "dbus-run-session", "dbus-daemon",
                    "gnome-keyring-daemon", "gnome-keyring",
                    "secret-tool", "libsecret-tools");
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    /**
     * Goes on only if all the programs are installed.
     *
     * @param wanting who needs them, as the reader of the test report knows it
     * @throws TestAbortedException if one is missing
     * @throws AssertionError instead, if the environment says {@code CI=true}
     */
    public static void require(String wanting, String... names) {
        missing(wanting, names)
                .ifPresent(
                        reason -> {
                            throw new TestAbortedException(reason);
                        });
    }

    /**
     * Why the tests of {@code wanting} are left out, if they are; said once on the standard error
     * as well.
     */
    static Optional<String> missing(String wanting, String... names) {
        List<RealProgram> missing =
                Arrays.stream(names).map(RealProgram::new).filter(p -> p.find().isEmpty()).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String reason =
                "%s needs %s. On Debian: apt-get install %s"
                        .formatted(
                                wanting,
                                join(missing, RealProgram::name),
                                join(missing, RealProgram::debianPackage));
        if (isContinuousIntegration()) {
            throw new AssertionError(reason + " (CI leaves no test out)");
        }
        if (SAID.add(reason)) {
            System.err.println("Left out: " + reason);
        }
        return Optional.of(reason);
    }

    private static boolean isContinuousIntegration() {
        return "true".equals(System.getenv("CI"));
    }

    private static String join(List<RealProgram> programs, Function<RealProgram, String> what) {
        return programs.stream().map(what).distinct().collect(Collectors.joining(" "));
    }

    /** The program's file on the PATH, or in the folders of administrators' programs. */
    public Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Arrays.stream(path.split(File.pathSeparator)),
                        Stream.of("/usr/sbin", "/sbin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String debianPackage() {
        return DEBIAN_PACKAGES.getOrDefault(name, name);
    }
}
