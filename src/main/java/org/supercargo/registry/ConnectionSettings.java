package org.supercargo.registry;

import org.supercargo.oci.RegistryName;

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
}
