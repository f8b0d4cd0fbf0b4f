package org.supercargo.oci;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A repository in a registry. The constructor takes whatever a registry may list that is safe in a
 * request path once it is percent-encoded; {@link #parse} takes only what may be created or pushed.
 */
public record RepositoryName(RegistryName registry, String path)
        implements Comparable<RepositoryName> {
    private static final String COMPONENT = "[a-z0-9]++(?:(?:\\.|__?|-++)[a-z0-9]++)*+";
    private static final Pattern STRICT = Pattern.compile(COMPONENT + "(?:/" + COMPONENT + ")*+");
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s\\\\?#%:@]");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_LENGTH = 255;
    private static final int LISTED_MAX_LENGTH = 1024;

    /**
     * @throws InvalidNameException if the path could not stand in a request path
     */
    public RepositoryName {
        if (path.isEmpty()) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.EMPTY, "The repository's name is missing.");
        }
        requireLength(path, LISTED_MAX_LENGTH);
        if (UNSAFE.matcher(path).find() || !hasPlainComponents(path)) {
            throw invalid(path);
        }
    }

    private static void requireLength(String path, int max) {
        if (path.length() > max) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.TOO_LONG,
                    "A repository name has at most " + max + " characters.");
        }
    }

    /** Empty components and dots would be resolved away, and the path would lead somewhere else. */
    private static boolean hasPlainComponents(String path) {
        return Stream.of(path.split("/", -1))
                .noneMatch(c -> c.isEmpty() || c.equals(".") || c.equals(".."));
    }

    /**
     * Reads a repository path by the strict grammar of the distribution specification.
     *
     * @param path lower-case components joined by {@code /}, at most 255 characters
     * @throws InvalidNameException if the path breaks the grammar
     */
    public static RepositoryName parse(RegistryName registry, String path) {
        requireLength(path, MAX_LENGTH);
        RepositoryName name = new RepositoryName(registry, path);
        if (!STRICT.matcher(path).matches()) {
            throw path.chars().anyMatch(Character::isUpperCase)
                    ? new InvalidNameException(
                            InvalidNameException.Rule.UPPERCASE,
                            "The repository name "
                                    + DisplayText.quote(path)
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
                DisplayText.quote(path)
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
