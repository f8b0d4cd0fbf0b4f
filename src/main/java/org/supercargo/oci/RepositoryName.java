package org.supercargo.oci;

import java.util.regex.Pattern;

/**
 * A repository in a registry. The constructor takes what registries are known to list and is safe
 * in a path; {@link #parse} takes only what may be created or pushed.
 */
public record RepositoryName(RegistryName registry, String path)
        implements Comparable<RepositoryName> {
    private static final Pattern STRICT;
    private static final Pattern LOOSE = Pattern.compile("[A-Za-z0-9_.-]++(?:/[A-Za-z0-9_.-]++)*+");
    private static final Pattern DOTS_ONLY = Pattern.compile("(?:^|/)\\.{1,2}(?:/|$)");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_LENGTH = 255;

    static {
        String component = "[a-z0-9]++(?:(?:\\.|__?|-++)[a-z0-9]++)*+";
        STRICT = Pattern.compile(component + "(?:/" + component + ")*+");
    }

    /**
     * @throws InvalidNameException if the path could not stand in a request path
     */
    public RepositoryName {
        if (path.isEmpty()) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.EMPTY, "The repository's name is missing.");
        }
        if (path.length() > MAX_LENGTH) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.TOO_LONG,
                    "A repository name has at most 255 characters.");
        }
        if (!LOOSE.matcher(path).matches() || DOTS_ONLY.matcher(path).find()) {
            throw invalid(path);
        }
    }

    /**
     * Reads a repository path by the strict grammar of the distribution specification.
     *
     * @param path lower-case components joined by {@code /}, at most 255 characters
     * @throws InvalidNameException if the path breaks the grammar
     */
    public static RepositoryName parse(RegistryName registry, String path) {
        RepositoryName name = new RepositoryName(registry, path);
        if (!STRICT.matcher(path).matches()) {
            throw path.chars().anyMatch(Character::isUpperCase)
                    ? new InvalidNameException(
                            InvalidNameException.Rule.UPPERCASE,
                            "The repository name "
                                    + InvalidNameException.quote(path)
                                    + " must be lower-case.")
                    : invalid(path);
        }
        return name;
    }

    static boolean isIdentifier(String path) {
        return IDENTIFIER.matcher(path).matches();
    }

    private static InvalidNameException invalid(String path) {
        return new InvalidNameException(
                InvalidNameException.Rule.FORMAT,
                InvalidNameException.quote(path)
                        + " is not a repository name: use lower-case letters and digits, joined by"
                        + " “.”, “_”, “-” or “/”.");
    }

    /** The last component of the path. */
    public String lastComponent() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The reference to a manifest in this repository. */
    public Reference at(Selector selector) {
        return switch (selector) {
            case Tag tag -> Reference.of(this, tag);
            case Digest digest -> Reference.of(this, digest);
        };
    }

    @Override
    public int compareTo(RepositoryName other) {
        int byRegistry = registry.compareTo(other.registry);
        return byRegistry != 0 ? byRegistry : path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return registry + "/" + path;
    }
}
