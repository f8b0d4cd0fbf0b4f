package org.supercargo.registry.vendor;

import okhttp3.EventListener;
import okhttp3.HttpUrl;

import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.ScriptedRegistry;
import org.supercargo.registry.TestCredentials;
import org.supercargo.registry.auth.PasswordRules;
import org.supercargo.registry.auth.SignInPolicy;
import org.supercargo.registry.http.HttpClients;
import org.supercargo.registry.http.Redirects;
import org.supercargo.registry.http.Sender;
import org.supercargo.registry.tls.EnvironmentProxies;

import java.io.IOException;
import java.net.ProxySelector;
import java.util.List;
import java.util.Map;

/** A scripted server in the place of a vendor's API, and what asks it. */
final class VendorServer implements AutoCloseable {
    static final CredentialProvider SIGNED_IN =
            TestCredentials.of(TestCredentials.password("jo", "s3cret", "docker configuration"));

    private static final SignInPolicy STRICT =
            new SignInPolicy() {
                @Override
                public boolean mayReceivePassword(String host) {
                    return false;
                }

                @Override
                public boolean mayGoUnprotected() {
                    return false;
                }
            };

    private final ScriptedRegistry server;

    VendorServer() {
        server = new ScriptedRegistry();
    }

    ScriptedRegistry script() {
        return server;
    }

    HttpUrl root() {
        return server.url("/");
    }

    /** The requests that came, as method and target. */
    List<String> requests() {
        return server.requests();
    }

    ApiSurroundings surroundings(String registry, CredentialProvider credentials) {
        var proxies = new EnvironmentProxies(Map.of(), ProxySelector.getDefault());
        HttpClients clients =
                HttpClients.of(
                        HttpClients.base(proxies),
                        _ -> EventListener.NONE,
                        _ -> {
                            throw new IOException("no https in this test");
                        });
        return new ApiSurroundings(
                new RegistryName(registry),
                root(),
                new Redirects(new Sender(clients, _ -> {})),
                credentials,
                new PasswordRules(STRICT));
    }

    static RepositoryName repository(String registry, String path) {
        return new RepositoryName(new RegistryName(registry), path);
    }

    @Override
    public void close() {
        server.close();
    }
}
