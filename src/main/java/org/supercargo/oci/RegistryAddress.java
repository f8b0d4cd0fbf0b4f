package org.supercargo.oci;

import java.util.Locale;
import java.util.Optional;

/**
 * A registry as people type or paste it: with or without a scheme, a trailing {@code /v2/} and a
 * path.
 *
 * @param plainHttp whether {@code http://} was written out
 * @param prefix what stood after the host: a path that repositories are looked for below
 */
public record RegistryAddress(RegistryName name, boolean plainHttp, Optional<String> prefix) {
    /**
     * Reads what stands in an address box.
     *
     * @throws InvalidNameException if no registry is named, or a user and password stand in the
     *     address
     */
    public static RegistryAddress parse(String text) {
        String rest = text.strip();
        int scheme = rest.indexOf("://");
        String schemeName = scheme < 0 ? "" : rest.substring(0, scheme).toLowerCase(Locale.ROOT);
        rest = scheme < 0 ? rest : rest.substring(scheme + 3);
        int slash = rest.indexOf('/');
        String host = slash < 0 ? rest : rest.substring(0, slash);
        if (host.contains("@")) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.FORMAT,
                    "Leave user and password out of the address; sign in afterwards.");
        }
        return new RegistryAddress(
                new RegistryName(host),
                schemeName.equals("http"),
                prefix(slash < 0 ? "" : rest.substring(slash)));
    }

    private static Optional<String> prefix(String path) {
        String trimmed = path.replaceFirst("^/+(v[12](/|$))?", "").replaceFirst("/+$", "");
        return trimmed.isEmpty() ? Optional.empty() : Optional.of(trimmed);
    }
}
