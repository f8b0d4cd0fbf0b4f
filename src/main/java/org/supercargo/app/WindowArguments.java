package org.supercargo.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the arguments ask of the window.
 *
 * @param address what stands in the address bar at first
 * @param picture the file that the window is drawn into instead of being shown
 */
record WindowArguments(Optional<String> address, Optional<Path> picture) {
    static final String USAGE =
            "Usage: supercargo [--screenshot FILE] [REFERENCE], or supercargo --help for the"
                    + " commands";

    private static final String PICTURE = "--screenshot";
    private static final Path UNASKED_PICTURE = Path.of("supercargo.png");

    /** The arguments, or nothing if they are not understood. */
    static Optional<WindowArguments> parse(String... arguments) {
        Optional<String> address = Optional.empty();
        Optional<Path> picture = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals(PICTURE) && picture.isEmpty() && i + 1 < arguments.length) {
                i++;
                picture = Optional.of(Path.of(arguments[i]));
            } else if (argument.startsWith("-") || address.isPresent()) {
                return Optional.empty();
            } else {
                address = Optional.of(argument);
            }
        }
        return Optional.of(new WindowArguments(address, picture));
    }

    /** With a file to draw into if the window cannot be shown; on Linux it needs a display. */
    WindowArguments on(String system, Map<String, String> environment) {
        boolean display =
                !system.startsWith("Linux")
                        || !environment.getOrDefault("DISPLAY", "").isEmpty()
                        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return display || picture.isPresent()
                ? this
                : new WindowArguments(address, Optional.of(UNASKED_PICTURE));
    }
}
