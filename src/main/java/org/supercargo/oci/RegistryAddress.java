package org.supercargo.oci;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A registry as people type or paste it: with or without a scheme, a trailing {@code /v2/} and a
 * path.
 *
 * @param plainHttp whether {@code http://} was written out
 * @param prefix what stood after the host: a path that repositories are looked for below
 */
public record RegistryAddress(RegistryName name, boolean plainHttp, Optional<String> prefix) {
    private static final int MAX_LENGTH = 4096;
    private static final Set<String> SCHEMES = Set.of("https", "http", "oci", "docker");
    private static final Set<String> API_VERSIONS = Set.of("v1", "v2");

    /**
     * Reads what stands in an address box.
     *
     * @throws InvalidNameException if no registry is named, the scheme is none of a registry's, or
     *     a user and password stand in the address
     */
    public static RegistryAddress parse(String text) {
        String address = text.strip();
        requireUsable(address);
        int end = address.indexOf("://");
        String scheme = end < 0 ? "https" : address.substring(0, end).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.FORMAT,
                    DisplayText.quote(scheme) + " is not the scheme of a registry: use https.");
        }
        List<String> parts =
                new ArrayList<>(List.of(address.substring(end < 0 ? 0 : end + 3).split("/")));
        RegistryName name = new RegistryName(parts.isEmpty() ? "" : parts.removeFirst());
        return new RegistryAddress(name, scheme.equals("http"), prefix(name, parts));
    }

    private static void requireUsable(String address) {
        if (address.length() > MAX_LENGTH) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.TOO_LONG, "The address is too long.");
        }
        if (address.contains("@")) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.FORMAT,
                    "Leave user and password out of the address; sign in afterwards.");
        }
    }

    private static Optional<String> prefix(RegistryName name, List<String> parts) {
        parts.removeIf(String::isEmpty);
        if (!parts.isEmpty() && API_VERSIONS.contains(parts.getFirst())) {
            parts.removeFirst();
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new RepositoryName(name, String.join("/", parts)).path());
    }
}
