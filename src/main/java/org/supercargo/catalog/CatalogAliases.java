package org.supercargo.catalog;

import org.supercargo.catalog.disk.WholeFile;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.json.NamedTextsJson;
import org.supercargo.oci.json.UnreadableJsonException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The schemes that stand for a place of the user's own, {@code repo://} and {@code store://} and
 * whatever else the file of aliases names, each with the base that takes its place.
 */
public final class CatalogAliases {
    private static final String FIELD = "aliases";
    private static final int MAX_FILE = 1 << 20;
    private static final List<String> ALWAYS = List.of("repo", "store");

    private final Path file;
    private final Function<String, Optional<String>> variables;

    /**
     * What the file says.
     *
     * @param problem why it says nothing, to stand after a sentence; empty if it can be read
     */
    private record InFile(Map<String, String> bases, String problem) {}

    /**
     * @param file {@code {"aliases":{"repo":"host/path"}}}; it need not be there
     * @param variables the environment, whose {@code SUPERCARGO_REPO_BASE} counts before the file
     */
    public CatalogAliases(Path file, Function<String, Optional<String>> variables) {
        this.file = file;
        this.variables = variables;
    }

    /** The schemes that may be written, sorted. */
    public SortedSet<String> schemes() {
        SortedSet<String> schemes = new TreeSet<>(inFile().bases().keySet());
        schemes.addAll(ALWAYS);
        return schemes;
    }

    /**
     * What stands in place of the scheme, without a slash at its end.
     *
     * @throws InvalidNameException if no base is configured; the message names where it would be
     */
    public String base(String scheme) {
        InFile inFile = inFile();
        return variables
                .apply(variable(scheme))
                .or(() -> Optional.ofNullable(inFile.bases().get(scheme)))
                .map(base -> base.strip().replaceAll("/+$", ""))
                .filter(base -> !base.isEmpty())
                .orElseThrow(() -> missing(scheme, inFile.problem()));
    }

    private InvalidNameException missing(String scheme, String problem) {
        return new InvalidNameException(
                InvalidNameException.Rule.FORMAT,
                "%s:// has no base yet: set %s, or name it under “%s” in %s.%s"
                        .formatted(scheme, variable(scheme), FIELD, file, problem));
    }

    private static String variable(String scheme) {
        return "SUPERCARGO_"
                + scheme.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")
                + "_BASE";
    }

    /** A file that cannot be read has no aliases, which is said where one is missing. */
    private InFile inFile() {
        try {
            Optional<byte[]> bytes = WholeFile.read(file, MAX_FILE);
            return new InFile(
                    bytes.isPresent() ? NamedTextsJson.read(bytes.get(), FIELD) : Map.of(), "");
        } catch (UnreadableJsonException e) {
            return new InFile(Map.of(), " That file is damaged. " + e.getMessage());
        } catch (IOException e) {
            return new InFile(Map.of(), " That file cannot be read.");
        }
    }
}
