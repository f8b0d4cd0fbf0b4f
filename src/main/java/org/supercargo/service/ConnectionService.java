package org.supercargo.service;

import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.ConnectionSettings;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What the user has allowed for single registries: plain http, a password over it, a sign-in host
 * of another owner.
 */
public final class ConnectionService implements ConnectionSettings {
    private record SignInHost(RegistryName registry, String host) {}

    private final Set<RegistryName> plainHttp = ConcurrentHashMap.newKeySet();
    private final Set<RegistryName> passwordOverPlainHttp = ConcurrentHashMap.newKeySet();
    private final Set<SignInHost> signInHosts = ConcurrentHashMap.newKeySet();

    private volatile boolean foreignLayers;
    private volatile Consumer<RegistryName> decided = registry -> {};

    /**
     * @param listener is told of each registry that something was allowed for, so that it forgets
     *     what it knew of the connection
     */
    public void onDecided(Consumer<RegistryName> listener) {
        decided = listener;
    }

    /** Lets the registry be asked over plain http where it speaks no https. */
    public void allowPlainHttp(RegistryName registry) {
        plainHttp.add(registry);
        decided.accept(registry);
    }

    /**
     * Lets passwords for the registry travel over plain http, readable for everybody on the way.
     */
    public void allowPasswordOverPlainHttp(RegistryName registry) {
        passwordOverPlainHttp.add(registry);
        decided.accept(registry);
    }

    /** Lets the password for the registry go to this sign-in host. */
    public void allowPasswordTo(RegistryName registry, String signInHost) {
        signInHosts.add(new SignInHost(registry, signInHost));
        decided.accept(registry);
    }

    /** Lets layers be fetched from the hosts that images name for them. */
    public void allowForeignLayers() {
        foreignLayers = true;
    }

    @Override
    public boolean allowsForeignLayers() {
        return foreignLayers;
    }

    @Override
    public Protocol protocol(RegistryName registry) {
        return registry.isLocal() || plainHttp.contains(registry)
                ? Protocol.HTTPS_ELSE_HTTP
                : Protocol.HTTPS;
    }

    @Override
    public boolean allowsPasswordOverPlainHttp(RegistryName registry) {
        return passwordOverPlainHttp.contains(registry);
    }

    @Override
    public boolean allowsPasswordTo(RegistryName registry, String signInHost) {
        return signInHosts.contains(new SignInHost(registry, signInHost));
    }
}
