package org.supercargo.catalog;

import org.supercargo.oci.DisplayText;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Reference;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what users write to name a catalog: a path, a reference, or one with a scheme. */
public final class CatalogReferences {
    private static final String SEPARATOR = "://";
    private static final String FILE = "file";
    private static final String OCI = "oci";
    private static final Pattern HOST = Pattern.compile("^(?:[^/.:]*[.:][^/]*|localhost)");
    private static final Pattern PATH =
            Pattern.compile("(?:/|\\.{1,2}[/\\\\]|~|[A-Za-z]:[/\\\\]).*");

    private final CatalogAliases aliases;
    private final Path home;
    private final Path workingFolder;

    /**
     * @param home what {@code ~} stands for
     * @param workingFolder what relative paths begin at
     */
    public CatalogReferences(CatalogAliases aliases, Path home, Path workingFolder) {
        this.aliases = aliases;
        this.home = home;
        this.workingFolder = workingFolder;
    }

    /**
     * Reads the name of a catalog.
     *
     * @return where it is; empty if the text is blank
     * @throws InvalidNameException if the text names nothing; its message says why
     */
    public Optional<CatalogReference> parse(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.startsWith("file:/") && !text.startsWith("file://")) {
            return Optional.of(inFile(text.substring("file:".length())));
        }
        int end = text.indexOf(SEPARATOR);
        return Optional.of(
                end < 0
                        ? withoutScheme(text)
                        : withScheme(
                                text.substring(0, end).toLowerCase(Locale.ROOT),
                                text.substring(end + SEPARATOR.length()).strip()));
    }

    /** A path begins as one; all else is a reference first, and a path if it cannot be one. */
    private CatalogReference withoutScheme(String text) {
        if (PATH.matcher(text).matches()) {
            return inFile(text);
        }
        try {
            return inRegistry(text);
        } catch (InvalidNameException e) {
            if (text.contains("@")) {
                throw e;
            }
            return inFile(text);
        }
    }

    private CatalogReference withScheme(String scheme, String rest) {
        if (scheme.equals(FILE) && !rest.isEmpty()) {
            return inFile(rest);
        }
        if (scheme.equals(OCI)) {
            return inRegistry(rest);
        }
        if (aliases.schemes().contains(scheme)) {
            return inRegistry(isWhole(rest) ? rest : below(aliases.base(scheme), rest));
        }
        throw new InvalidNameException(
                InvalidNameException.Rule.FORMAT,
                DisplayText.quote(scheme + SEPARATOR)
                        + " does not name a catalog: use "
                        + String.join(", ", accepted())
                        + ", a path or a reference.");
    }

    private TreeSet<String> accepted() {
        TreeSet<String> schemes = new TreeSet<>();
        schemes.add(FILE + "://PATH");
        schemes.add(OCI + SEPARATOR);
        aliases.schemes().forEach(scheme -> schemes.add(scheme + SEPARATOR));
        return schemes;
    }

    /** Whether what follows an alias names its host itself, with a tag or a digest. */
    private static boolean isWhole(String rest) {
        int slash = rest.indexOf('/');
        return slash > 0
                && (rest.contains("@") || rest.contains(":"))
                && HOST.matcher(rest.substring(0, slash)).matches();
    }

    private static String below(String base, String rest) {
        return base + "/" + rest.replaceAll("^/+", "");
    }

    private static CatalogReference inRegistry(String text) {
        return new CatalogReference.InRegistry(Reference.parse(text));
    }

    private CatalogReference inFile(String text) {
        try {
            boolean atHome = text.equals("~") || text.startsWith("~/");
            Path path =
                    atHome
                            ? home.resolve(text.substring(1).replaceAll("^/+", ""))
                            : workingFolder.resolve(text);
            return new CatalogReference.InFile(path.normalize());
        } catch (InvalidPathException e) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.FORMAT,
                    DisplayText.quote(text) + " is neither a reference nor a path.");
        }
    }
}
