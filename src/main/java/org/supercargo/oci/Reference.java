package org.supercargo.oci;

import java.util.Optional;

/**
 * A repository with an optional tag and an optional digest, as people write it: {@code
 * [host[:port]/]path[:tag][@digest]}. "No tag" stays distinguishable from the tag {@code latest}.
 */
public record Reference(RepositoryName repository, Optional<Tag> tag, Optional<Digest> digest) {
    private static final int MAX_LENGTH = 4096;
    private static final String OFFICIAL = "library/";

    public static Reference of(RepositoryName repository) {
        return new Reference(repository, Optional.empty(), Optional.empty());
    }

    public static Reference of(RepositoryName repository, Tag tag) {
        return new Reference(repository, Optional.of(tag), Optional.empty());
    }

    public static Reference of(RepositoryName repository, Digest digest) {
        return new Reference(repository, Optional.empty(), Optional.of(digest));
    }

    /**
     * Reads a reference as docker does: a first segment with a dot, a colon or an upper-case
     * letter, or {@code localhost}, is the registry; without one the registry is Docker Hub.
     *
     * @param text a reference without a scheme
     * @return the reference with the registry named and {@code library/} added where docker adds it
     * @throws InvalidNameException if the text is no reference; its rule says why
     */
    public static Reference parse(String text) {
        if (text.isEmpty()) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.EMPTY, "The reference is empty.");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.TOO_LONG, "The reference is too long.");
        }
        int at = text.indexOf('@');
        Optional<Digest> digest =
                at < 0
                        ? Optional.empty()
                        : Optional.of(Digest.parseVerifiable(text.substring(at + 1)));
        String named = at < 0 ? text : text.substring(0, at);
        int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
        Optional<Tag> tag =
                colon < 0 ? Optional.empty() : Optional.of(Tag.parse(named.substring(colon + 1)));
        String name = colon < 0 ? named : named.substring(0, colon);
        return new Reference(parseName(name, text), tag, digest);
    }

    private static RepositoryName parseName(String name, String text) {
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        if (!RegistryName.startsReference(first)) {
            if (RepositoryName.isIdentifier(text)) {
                throw new InvalidNameException(
                        InvalidNameException.Rule.BARE_IDENTIFIER,
                        DisplayText.quote(name)
                                + " looks like an image id, not like a repository.");
            }
            if (name.isEmpty()) {
                throw new InvalidNameException(
                        InvalidNameException.Rule.FORMAT,
                        DisplayText.quote(text)
                                + " is not a reference: the repository is missing.");
            }
            return RepositoryName.parse(
                    RegistryName.DOCKER_HUB, slash < 0 ? OFFICIAL + name : name);
        }
        if (name.contains("://")) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.FORMAT,
                    DisplayText.quote(text)
                            + " is not a reference: leave out the scheme before “://”.");
        }
        RegistryName registry = new RegistryName(first);
        String path = name.substring(slash + 1);
        boolean official = registry.isDockerHub() && !path.contains("/");
        return RepositoryName.parse(registry, official && !path.isEmpty() ? OFFICIAL + path : path);
    }

    public RegistryName registry() {
        return repository.registry();
    }

    /** What a request asks for: the digest if there is one, else the tag, else {@code latest}. */
    public Selector selector() {
        return digest.<Selector>map(d -> d).orElseGet(() -> tag.orElse(Tag.LATEST));
    }

    @Override
    public String toString() {
        return repository + tag.map(t -> ":" + t).orElse("") + digest.map(d -> "@" + d).orElse("");
    }
}
