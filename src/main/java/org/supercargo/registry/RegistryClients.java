package org.supercargo.registry;

import okhttp3.OkHttpClient;

import org.supercargo.content.RegistryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.http.HttpClients;
import org.supercargo.registry.http.Pause;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens remote registries. One registry has one connection, however often it is opened; it
 * remembers challenges and tokens.
 */
public final class RegistryClients {
    private final CredentialProvider credentials;
    private final ConnectionSettings settings;
    private final RequestObserver observer;
    private final Pause pause;
    private final OkHttpClient http = HttpClients.base();
    private final Map<RegistryName, RegistryConnection> connections = new ConcurrentHashMap<>();

    /**
     * @param credentials where sign-ins are looked for, once a registry asks for one
     * @param settings what the user has decided about connections
     * @param observer is told of every request
     */
    public RegistryClients(
            CredentialProvider credentials, ConnectionSettings settings, RequestObserver observer) {
        this(credentials, settings, observer, Pause.REAL);
    }

    RegistryClients(
            CredentialProvider credentials,
            ConnectionSettings settings,
            RequestObserver observer,
            Pause pause) {
        this.credentials = credentials;
        this.settings = settings;
        this.observer = observer;
        this.pause = pause;
    }

    /** The registry of that name; nothing is asked yet. */
    public RegistryContent open(RegistryName name) {
        return new RegistryClient(
                connections.computeIfAbsent(
                        name,
                        key ->
                                new RegistryConnection(
                                        key, http, credentials, settings, observer, pause)));
    }

    /**
     * Forgets the challenge, the tokens and the refused credentials of a registry, as after a new
     * sign-in; open it anew then.
     */
    public void forget(RegistryName name) {
        connections.remove(name);
    }
}
