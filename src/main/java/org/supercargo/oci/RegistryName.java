package org.supercargo.oci;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a registry, {@code host[:port]}, as docker's reference grammar has it: lower-case,
 * without the port of https. All names of Docker Hub are one: {@code docker.io}.
 */
public record RegistryName(String host) implements Comparable<RegistryName> {
    private static final String DOCKER_HUB_API = "registry-1.docker.io";
    private static final Set<String> HUB_ALIASES =
            Set.of("index.docker.io", DOCKER_HUB_API, "registry.hub.docker.com");
    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*+(?<!-))?+";
    private static final Pattern GRAMMAR =
            Pattern.compile(
                    "^(?:" + LABEL + "(?:\\." + LABEL + ")*+|\\[[a-fA-F0-9:]++])(?::[0-9]++)?+");
    private static final int MAX_LENGTH = 300;
    private static final String HTTPS_PORT = ":443";

    // Stands after the patterns, which its constructor needs.
    /** Docker Hub, which has a reference name, an API host and a credential key that all differ. */
    public static final RegistryName DOCKER_HUB = new RegistryName("docker.io");

    /**
     * @throws InvalidNameException if the text is not {@code host[:port]} by the reference grammar
     */
    public RegistryName {
        if (host.isEmpty()) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.EMPTY, "The registry's name is missing.");
        }
        if (host.length() > MAX_LENGTH
                || !GRAMMAR.matcher(host).matches()
                || !validPort(host)
                || !validIpv6(host)) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.FORMAT,
                    DisplayText.quote(host) + " is not a registry name: write host or host:port.");
        }
        host = withUsualPort(host.toLowerCase(Locale.ROOT));
        if (HUB_ALIASES.contains(host)) {
            host = "docker.io";
        }
    }

    /**
     * Leaves the port of https out, so that the two spellings are one registry. A host that only
     * its port makes a registry keeps it: {@code registry/app} would be read as a repository of
     * Docker Hub.
     */
    private static String withUsualPort(String host) {
        String bare =
                host.endsWith(HTTPS_PORT)
                        ? host.substring(0, host.length() - HTTPS_PORT.length())
                        : host;
        return startsReference(bare) ? bare : bare + HTTPS_PORT;
    }

    /**
     * Whether the first segment of a reference is a registry by docker's rule, rather than part of
     * a Docker Hub repository.
     */
    public static boolean startsReference(String segment) {
        return segment.equals("localhost")
                || segment.chars().anyMatch(c -> c == '.' || c == ':' || Character.isUpperCase(c));
    }

    private static boolean validPort(String host) {
        int colon = host.indexOf(':', host.lastIndexOf(']') + 1);
        return colon < 0
                || host.length() - colon <= 6
                        && Integer.parseInt(host.substring(colon + 1)) <= 65_535;
    }

    private static boolean validIpv6(String host) {
        if (!host.startsWith("[")) {
            return true;
        }
        try {
            return URI.create("https://" + host).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The host without its port; an IPv6 address keeps its brackets. */
    public String hostname() {
        int colon = host.indexOf(':', host.lastIndexOf(']') + 1);
        return colon < 0 ? host : host.substring(0, colon);
    }

    /** The {@code host[:port]} that answers the API. */
    public String apiHost() {
        return isDockerHub() ? DOCKER_HUB_API : host;
    }

    /** The key under which docker's configuration and credential helpers keep the sign-in. */
    public String credentialKey() {
        if (isDockerHub()) {
            return "https://index.docker.io/v1/";
        }
        return host.endsWith(HTTPS_PORT) ? hostname() : host;
    }

    public boolean isDockerHub() {
        return host.equals("docker.io");
    }

    /** Whether this is a loopback name or address, to which plain http may be used unasked. */
    public boolean isLocal() {
        String name = hostname();
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    @Override
    public int compareTo(RegistryName other) {
        return host.compareTo(other.host);
    }

    @Override
    public String toString() {
        return host;
    }
}
