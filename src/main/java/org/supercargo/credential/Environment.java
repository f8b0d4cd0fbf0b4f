package org.supercargo.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What this room needs to know of the computer, handed in so that nothing reads global state.
 *
 * @param home the user's home folder
 * @param variables the environment variables, also handed on to helper programs
 * @param userId the number of the user, where the system has one
 */
public record Environment(
        Path home, Map<String, String> variables, OperatingSystem system, Optional<String> userId) {
    /** The families of systems that keep things in different places. */
    public enum OperatingSystem {
        LINUX,
        MAC,
        WINDOWS
    }

    /** The environment of the running program. */
    public static Environment ofThisComputer() {
        OperatingSystem system = systemNamed(System.getProperty("os.name"));
        Map<String, String> variables = System.getenv();
        if (system == OperatingSystem.WINDOWS) {
            variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            variables.putAll(System.getenv());
        }
        String home =
                variables.getOrDefault(
                        system == OperatingSystem.WINDOWS ? "USERPROFILE" : "HOME", "");
        return new Environment(
                Path.of(home.isBlank() ? System.getProperty("user.home") : home),
                variables,
                system,
                currentUserId());
    }

    private static OperatingSystem systemNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return OperatingSystem.WINDOWS;
        }
        return lower.startsWith("mac") ? OperatingSystem.MAC : OperatingSystem.LINUX;
    }

    private static Optional<String> currentUserId() {
        try {
            return Optional.of(Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString());
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty(); // a system without /proc: there the number is not needed
        }
    }

    /** The value of an environment variable; an empty value counts as none. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** What separates folders in {@code PATH}. */
    public String pathSeparator() {
        return system == OperatingSystem.WINDOWS ? ";" : ":";
    }
}
