package org.supercargo.credential.file;

import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryName;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key of {@code auths}, as people and programs write them: a host, a URL of a registry, or a host
 * with a namespace.
 *
 * @param scheme lower-case, empty if there is none
 * @param host {@code host[:port]}, an IPv6 address in brackets where it has a port or a scheme
 * @param path the namespace the key is for; empty if it is for the whole host
 */
record ConfigKey(String text, String scheme, String host, String path) {
    private static final Pattern API_PATH = Pattern.compile("v[12](?:/.*)?");

    static ConfigKey parse(String text) {
        int schemeEnd = text.indexOf("://");
        String scheme = schemeEnd < 0 ? "" : text.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
        String rest = schemeEnd < 0 ? text : text.substring(schemeEnd + 3);
        if (scheme.equals("unix")) {
            return new ConfigKey(text, scheme, "unix:", "");
        }
        int slash = rest.indexOf('/');
        String host = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash + 1).replaceAll("/+$", "");
        return new ConfigKey(text, scheme, bracketed(host, !scheme.isEmpty()), path);
    }

    /** Go reads the last part of {@code ::1:6555} in a URL as the port. */
    private static String bracketed(String host, boolean inUrl) {
        int lastColon = host.lastIndexOf(':');
        boolean bareIpv6 = !host.startsWith("[") && host.indexOf(':') < lastColon;
        return inUrl && bareIpv6
                ? "[" + host.substring(0, lastColon) + "]" + host.substring(lastColon)
                : host;
    }

    /** Whether the key is for a whole registry rather than for a namespace in it. */
    boolean isWholeHost() {
        return path.isEmpty() || path.equals("v1") || path.equals("v2");
    }

    /** Docker Desktop's {@code …/v1/access-token} and the like, which are no sign-ins. */
    boolean isInternal() {
        return !isWholeHost() && !scheme.isEmpty() && API_PATH.matcher(path).matches();
    }

    /** The registry the key is about, with the scheme's own port left out; empty if it is none. */
    Optional<RegistryName> registry() {
        boolean bareIpv6 = !host.startsWith("[") && host.indexOf(':') < host.lastIndexOf(':');
        try {
            return Optional.of(
                    withoutDefaultPort(
                            new RegistryName(bareIpv6 ? "[" + host + "]" : host),
                            scheme.equals("http") ? ":80" : ":443"));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private static RegistryName withoutDefaultPort(RegistryName name, String port) {
        return name.host().equals(name.hostname() + port)
                ? new RegistryName(name.hostname())
                : name;
    }

    /** The registry under the name by which keys are compared. */
    static RegistryName comparable(RegistryName wanted) {
        return withoutDefaultPort(wanted, ":443");
    }
}
