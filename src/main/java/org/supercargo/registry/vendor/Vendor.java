package org.supercargo.registry.vendor;

import org.supercargo.oci.RegistryName;
import org.supercargo.registry.auth.TokenService;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose registry it is, and how that vendor builds the paths of repositories. */
public enum Vendor {
    DOCKER_HUB("Docker Hub", 2, 2, "namespace/name", "namespace", 1),
    GITHUB("GitHub", 2, 99, "owner/name", "owner", 1),
    GITLAB("GitLab", 2, 99, "group/project", "project", 2),
    HARBOR("Harbor", 2, 99, "project/name", "project", 1),
    QUAY("Quay", 2, 99, "namespace/name", "namespace", 1),
    GOOGLE_CONTAINER_REGISTRY("Google", 2, 99, "project/name", "project", 1),
    GOOGLE_ARTIFACT_REGISTRY("Google", 3, 99, "project/repository/name", "repository", 2);

    private final String words;
    private final int fewestParts;
    private final int mostParts;
    private final String pattern;
    private final String parentKind;
    private final int parentParts;

    Vendor(
            String words,
            int fewestParts,
            int mostParts,
            String pattern,
            String parentKind,
            int parentParts) {
        this.words = words;
        this.fewestParts = fewestParts;
        this.mostParts = mostParts;
        this.pattern = pattern;
        this.parentKind = parentKind;
        this.parentParts = parentParts;
    }

    /**
     * Tells the vendor from the host's name, else from where the registry sends its users for a
     * token.
     *
     * @param tokens the registry's challenge, if it has been seen
     */
    public static Optional<Vendor> of(RegistryName registry, Optional<TokenService> tokens) {
        return ofHost(registry).or(() -> tokens.flatMap(Vendor::ofTokenService));
    }

    private static Optional<Vendor> ofHost(RegistryName registry) {
        if (registry.isDockerHub()) {
            return Optional.of(DOCKER_HUB);
        }
        return switch (registry.host().toLowerCase(Locale.ROOT)) {
            case "ghcr.io" -> Optional.of(GITHUB);
            case "quay.io" -> Optional.of(QUAY);
            case "registry.gitlab.com" -> Optional.of(GITLAB);
            case String host when host.endsWith("-docker.pkg.dev") ->
                    Optional.of(GOOGLE_ARTIFACT_REGISTRY);
            case String host when host.equals("gcr.io") || host.endsWith(".gcr.io") ->
                    Optional.of(GOOGLE_CONTAINER_REGISTRY);
            default -> Optional.empty();
        };
    }

    private static Optional<Vendor> ofTokenService(TokenService tokens) {
        if (tokens.service().filter("harbor-registry"::equals).isPresent()) {
            return Optional.of(HARBOR);
        }
        boolean gitlab =
                tokens.realm().encodedPath().endsWith("/jwt/auth")
                        && tokens.service().filter("container_registry"::equals).isPresent();
        return gitlab ? Optional.of(GITLAB) : Optional.empty();
    }

    /** The vendor's name for sentences. */
    public String words() {
        return words;
    }

    /** Whether its own API deletes whole repositories. */
    public boolean deletesRepositories() {
        return switch (this) {
            case DOCKER_HUB, GITHUB, GITLAB, HARBOR, QUAY -> true;
            case GOOGLE_CONTAINER_REGISTRY, GOOGLE_ARTIFACT_REGISTRY -> false;
        };
    }

    /** Which rule for names of repositories the path breaks, as a sentence; empty if none. */
    public Optional<String> brokenNameRule(String path) {
        int parts = path.split("/", -1).length;
        if (parts >= fewestParts && parts <= mostParts) {
            return Optional.empty();
        }
        String often = mostParts == fewestParts ? "exactly " : "at least ";
        return Optional.of(
                "Repositories of %s have %s%d parts: %s."
                        .formatted(words, often, fewestParts, pattern));
    }

    /**
     * The namespace of a path, for vendors whose registries name there what else is in it, as long
     * as the path is in one.
     */
    public Optional<String> walkedNamespace(String path) {
        return switch (this) {
            case GOOGLE_CONTAINER_REGISTRY, GOOGLE_ARTIFACT_REGISTRY -> parent(path);
            case DOCKER_HUB, GITHUB, GITLAB, HARBOR, QUAY -> Optional.empty();
        };
    }

    private Optional<String> parent(String path) {
        String[] parts = path.split("/", -1);
        return parts.length < parentParts
                ? Optional.empty()
                : Optional.of(String.join("/", Arrays.copyOf(parts, parentParts)));
    }

    /** What must be there before a repository of that path can begin: "the project team". */
    String parentOf(String path) {
        return "the " + parentKind + " " + parent(path).orElse(path);
    }
}
