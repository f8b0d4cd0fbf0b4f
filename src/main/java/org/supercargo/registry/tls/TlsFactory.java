package org.supercargo.registry.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Makes {@link Tls} out of authorities and client certificates. */
final class TlsFactory {
    private static final char[] NO_PASSWORD = new char[0];

    private TlsFactory() {}

    /**
     * Trusts the roots and the folder's authorities, and shows the folder's client certificates
     * where they are asked for.
     */
    static Tls of(Set<X509Certificate> roots, CertificateFolder folder) {
        try {
            X509TrustManager trust =
                    trust(Stream.concat(roots.stream(), folder.authorities().stream()).toList());
            return tls(folder.identities(), trust, true);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the Java platform can do TLS", e);
        }
    }

    /** Trusts everybody, for a host for which the user asked for just that. */
    static Tls unverified(CertificateFolder folder) {
        try {
            return tls(folder.identities(), new TrustEverybody(), false);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the Java platform can do TLS", e);
        }
    }

    private static Tls tls(
            List<CertificateFolder.Identity> identities, X509TrustManager trust, boolean verified)
            throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys(identities), new TrustManager[] {trust}, null);
        return new Tls(context.getSocketFactory(), trust, verified);
    }

    private static X509TrustManager trust(Collection<X509Certificate> authorities)
            throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        int number = 0;
        for (X509Certificate authority : authorities) {
            store.setCertificateEntry("authority" + number++, authority);
        }
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static KeyManager[] keys(List<CertificateFolder.Identity> identities)
            throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        int number = 0;
        for (CertificateFolder.Identity identity : identities) {
            X509Certificate[] chain = identity.chain().toArray(X509Certificate[]::new);
            store.setKeyEntry("client" + number++, identity.key(), NO_PASSWORD, chain);
        }
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private static final class TrustEverybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
