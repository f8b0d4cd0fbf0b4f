package org.supercargo.registry.connection;

import org.supercargo.oci.RegistryName;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the user has decided about connections; asked anew for each connection, so that a change
 * counts at once.
 */
public interface ConnectionSettings {
    /** Https everywhere, except that registries on this computer may speak plain http. */
    ConnectionSettings DEFAULT = new ConnectionSettings() {};

    /** How a registry is spoken to. */
    enum Protocol {
        HTTPS,
        /** Https, and plain http where no https is spoken. */
        HTTPS_ELSE_HTTP,
        HTTP
    }

    /** The protocol for a registry. */
    default Protocol protocol(RegistryName registry) {
        return registry.isLocal() ? Protocol.HTTPS_ELSE_HTTP : Protocol.HTTPS;
    }

    /**
     * Whether passwords and tokens may go over plain http to a registry that is not on this
     * computer.
     */
    default boolean allowsPasswordOverPlainHttp(RegistryName registry) {
        return false;
    }

    /**
     * Whether the password for a registry may go to a sign-in host of another owner.
     *
     * @param signInHost {@code host[:port]}, as in {@link
     *     org.supercargo.content.ContentException.SignInElsewhere#host}
     */
    default boolean allowsPasswordTo(RegistryName registry, String signInHost) {
        return false;
    }

    /**
     * Whether layers that a registry does not keep itself are fetched from the hosts that their
     * descriptors name. Nothing but the wish for the layer goes there.
     */
    default boolean allowsForeignLayers() {
        return false;
    }

    /**
     * Whether the certificate of a registry is not looked at; a danger that the user must know of.
     */
    default boolean skipsTlsVerification(RegistryName registry) {
        return false;
    }

    /**
     * The {@code certs.d} folders of authorities and client certificates; the first that knows a
     * host counts.
     */
    default List<Path> certificateFolders() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return List.of(
                home.resolve(".config/containers/certs.d"),
                Path.of("/etc/containers/certs.d"),
                Path.of("/etc/docker/certs.d"),
                home.resolve(".docker/certs.d"));
    }

    /** The environment variables, for proxies and certificates. */
    default Map<String, String> environment() {
        return System.getenv();
    }
}
