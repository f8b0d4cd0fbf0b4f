package org.supercargo.app.desktop;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The libraries that JavaFX takes from a Linux system. Without one of them JavaFX ends with a stack
 * trace, so they are looked for before it starts.
 */
public final class DesktopLibraries {
    private static final List<Library> TO_DRAW =
            List.of(new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"));
    private static final List<Library> TO_SHOW =
            List.of(
                    new Library("libgtk-3.so.0", "libgtk-3-0"),
                    new Library("libXtst.so.6", "libxtst6"),
                    new Library("libXxf86vm.so.1", "libxxf86vm1"),
                    new Library("libGL.so.1", "libgl1"));

    private final Predicate<String> present;

    private record Library(String file, String debianPackage) {}

    /**
     * @param present tells whether the system's loader finds a library of that file name
     */
    DesktopLibraries(Predicate<String> present) {
        this.present = present;
    }

    public static DesktopLibraries ofThisComputer() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return new DesktopLibraries(linux ? DesktopLibraries::loads : file -> true);
    }

    /** What is missing and what to do, in one line, to draw the window into a file. */
    public Optional<String> problemDrawing() {
        return problem(TO_DRAW, "draw its window");
    }

    /** What is missing and what to do, in one line, to show the window on a display. */
    public Optional<String> problemShowing() {
        return problem(
                Stream.concat(TO_DRAW.stream(), TO_SHOW.stream()).toList(), "show its window");
    }

    private Optional<String> problem(List<Library> needed, String purpose) {
        List<Library> missing =
                needed.stream().filter(library -> !present.test(library.file)).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "Supercargo needs "
                        + missing.stream().map(Library::file).collect(Collectors.joining(", "))
                        + " to "
                        + purpose
                        + ". On Debian and Ubuntu: sudo apt-get install "
                        + missing.stream()
                                .map(Library::debianPackage)
                                .collect(Collectors.joining(" ")));
    }

    /** Whether the system's loader finds and loads the library; it is let go at once. */
    @SuppressWarnings("restricted")
    static boolean loads(String file) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(file, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
