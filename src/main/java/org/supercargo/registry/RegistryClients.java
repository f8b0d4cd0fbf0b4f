package org.supercargo.registry;

import org.supercargo.content.Registries;
import org.supercargo.content.RegistryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.Capabilities;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.Contact;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.connection.RegistryConnection.Surroundings;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.registry.http.HttpClients;
import org.supercargo.registry.http.Pause;
import org.supercargo.registry.tls.EnvironmentProxies;
import org.supercargo.registry.tls.TrustStore;

import java.net.ProxySelector;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Opens remote registries. One registry has one connection, however often it is opened; it
 * remembers challenges and tokens.
 */
public final class RegistryClients implements Registries {
    private final Surroundings surroundings;
    private final Map<RegistryName, RegistryConnection> connections = new ConcurrentHashMap<>();
    private volatile Consumer<RegistryName> learnt = _ -> {};

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
        EnvironmentProxies proxies =
                new EnvironmentProxies(settings.environment(), ProxySelector.getDefault());
        TrustStore trust = new TrustStore(settings.certificateFolders(), settings.environment());
        this.surroundings =
                new Surroundings(
                        HttpClients.base(proxies),
                        trust,
                        credentials,
                        settings,
                        observer,
                        pause,
                        name -> learnt.accept(name));
    }

    @Override
    public RegistryContent open(RegistryName name) {
        return new RegistryClient(
                connections.computeIfAbsent(
                        name, key -> new RegistryConnection(key, surroundings)));
    }

    /** What is known of a registry's abilities by now. */
    public Capabilities capabilities(RegistryName name) {
        RegistryConnection connection = connections.get(name);
        return connection == null ? Capabilities.UNKNOWN : connection.capabilities().snapshot();
    }

    /** How a registry is talked to; empty until it has answered. */
    public Optional<Contact> contact(RegistryName name) {
        return Optional.ofNullable(connections.get(name)).flatMap(RegistryConnection::contact);
    }

    /**
     * @param listener is told of each registry of whose abilities or contact an answer has shown
     *     something new, on the thread that read the answer
     */
    public void onLearnt(Consumer<RegistryName> listener) {
        learnt = listener;
    }

    /**
     * Forgets where a registry answers, its challenge, tokens and refused credentials, as after a
     * new sign-in or another decision about its connection; open it anew then.
     */
    public void forget(RegistryName name) {
        connections.remove(name);
        learnt.accept(name);
    }
}
