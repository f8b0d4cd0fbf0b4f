package org.supercargo.testing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Https with a certificate of an authority that nobody knows, and maybe only for clients that show
 * one as well.
 */
final class TlsSetup implements RegistrySetup {
    private final TestCertificates certificates;
    private final boolean mutual;

    TlsSetup(TestCertificates certificates, boolean mutual) {
        this.certificates = certificates;
        this.mutual = mutual;
    }

    @Override
    public Map<String, String> prepare(Path folder) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "REGISTRY_HTTP_TLS_CERTIFICATE", certificates.writeServerChain(folder).toString());
        settings.put("REGISTRY_HTTP_TLS_KEY", folder.resolve("server.key").toString());
        if (mutual) {
            Path authority =
                    Files.writeString(folder.resolve("clients.crt"), certificates.authorityPem());
            settings.put("REGISTRY_HTTP_TLS_CLIENTCAS", "[" + authority + "]");
        }
        return settings;
    }

    @Override
    public String scheme() {
        return "https";
    }

    @Override
    public HttpClient client() {
        return HttpClient.newBuilder().sslContext(certificates.clientContext()).build();
    }
}
