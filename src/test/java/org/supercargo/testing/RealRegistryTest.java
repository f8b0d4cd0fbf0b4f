package org.supercargo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;

/** Tries the test support itself, so that a failing test elsewhere points at the program. */
class RealRegistryTest {
    private static final TestManifest IMAGE = TestManifest.image("amd64", "hello");

    private static HttpResponse<String> get(RealRegistry registry, String path) throws Exception {
        try (HttpClient client = registry.client()) {
            HttpRequest request = HttpRequest.newBuilder(registry.uri().resolve(path)).build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Nested
    class Plain {
        @RegisterExtension static final RealRegistry registry = RealRegistry.plain();

        @Test
        void takesAndGivesAnImage() throws Exception {
            registry.push("team/api", "1.0", IMAGE);

            assertThat(get(registry, "/v2/team/api/tags/list").body()).contains("\"1.0\"");
            assertThat(
                            get(registry, "/v2/team/api/blobs/" + IMAGE.blobs().getFirst().digest())
                                    .body())
                    .contains("\"architecture\":\"amd64\"");
        }

        @Test
        void takesAnIndexByTag() throws Exception {
            TestManifest index = TestManifest.index("hello", "amd64", "arm64");

            registry.push("team/index", "1.0", index);

            assertThat(
                            get(
                                            registry,
                                            "/v2/team/index/manifests/"
                                                    + index.children().getFirst().digest())
                                    .statusCode())
                    .isEqualTo(
                            404); // no Accept header: distribution does not serve OCI content then
            assertThat(get(registry, "/v2/team/index/tags/list").body()).contains("\"1.0\"");
        }

        @Test
        @RealParts("skopeo")
        void isFilledBySkopeo(@TempDir Path folder) throws Exception {
            Path layout = TestLayout.write(folder.resolve("layout"), Map.of("1.0", IMAGE));

            Skopeo.copyTo(registry, layout, "1.0", "team/copied:2.0");

            assertThat(get(registry, "/v2/team/copied/tags/list").body()).contains("\"2.0\"");
        }
    }

    @Nested
    class Htpasswd {
        @RegisterExtension static final RealRegistry registry = RealRegistry.htpasswd();

        @Test
        void asksForBasicSignIn() throws Exception {
            HttpResponse<String> response = get(registry, "/v2/");

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Basic realm=\"Supercargo tests\"");
        }

        @Test
        void takesAnImage() throws Exception {
            registry.push("team/api", "1.0", IMAGE);

            assertThat(
                            registry.storage()
                                    .resolve(
                                            "docker/registry/v2/repositories/team/api/_manifests/tags/1.0"))
                    .isDirectory();
        }

        @Test
        @RealParts("skopeo")
        void isFilledBySkopeo(@TempDir Path folder) throws Exception {
            Path layout = TestLayout.write(folder.resolve("layout"), Map.of("1.0", IMAGE));

            Skopeo.copyTo(registry, layout, "1.0", "team/copied:2.0");

            assertThat(registry.storage().resolve("docker/registry/v2/repositories/team/copied"))
                    .isDirectory();
        }
    }

    @Nested
    class Token {
        @RegisterExtension static final RealRegistry registry = RealRegistry.token();

        @Test
        void takesAnImageFromItsWriter() throws Exception {
            registry.push("team/api", "1.0", IMAGE);

            assertThat(registry.storage().resolve("docker/registry/v2/repositories/team/api"))
                    .isDirectory();
        }

        @Test
        void sendsWhoeverHasNoTokenToTheTokenServer() throws Exception {
            HttpResponse<String> response = get(registry, "/v2/");

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer realm=\"" + registry.tokenServer().realm());
        }

        @Test
        @RealParts("skopeo")
        void isFilledBySkopeoThatAsksForAToken(@TempDir Path folder) throws Exception {
            Path layout = TestLayout.write(folder.resolve("layout"), Map.of("1.0", IMAGE));

            Skopeo.copyTo(registry, layout, "1.0", "team/copied:2.0");

            assertThat(registry.tokenServer().requests())
                    .anyMatch(
                            request -> request.contains("scope=repository:team/copied:pull,push"));
        }
    }

    @Nested
    class Tls {
        @RegisterExtension
        static final RealRegistry registry = RealRegistry.tls(new TestCertificates());

        @Test
        void takesAnImage() throws Exception {
            registry.push("team/api", "1.0", IMAGE);

            assertThat(get(registry, "/v2/team/api/tags/list").body()).contains("\"1.0\"");
        }

        @Test
        void isNotTrustedByEverybody() {
            try (HttpClient stranger = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(registry.uri()).build();
                assertThatThrownBy(() -> stranger.send(request, BodyHandlers.discarding()))
                        .isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    @Nested
    class MutualTls {
        static final TestCertificates certificates = new TestCertificates();

        @RegisterExtension
        static final RealRegistry registry = RealRegistry.mutualTls(certificates);

        @Test
        void takesAnImageFromWhoeverShowsACertificate() throws Exception {
            registry.push("team/api", "1.0", IMAGE);

            assertThat(get(registry, "/v2/team/api/tags/list").body()).contains("\"1.0\"");
        }

        @Test
        void refusesWhoeverShowsNone() throws Exception {
            SSLContext withoutCertificate =
                    new HandshakeCertificates.Builder()
                            .addTrustedCertificate(
                                    Certificates.decodeCertificatePem(certificates.authorityPem()))
                            .build()
                            .sslContext();
            try (HttpClient stranger =
                    HttpClient.newBuilder().sslContext(withoutCertificate).build()) {
                HttpRequest request = HttpRequest.newBuilder(registry.uri()).build();
                assertThatThrownBy(() -> stranger.send(request, BodyHandlers.discarding()))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    @RealParts("docker-registry")
    void refusesDeletesWhenTheyAreDisabled() throws Exception {
        try (RealRegistry registry = RealRegistry.plain().withDeletesDisabled().start();
                HttpClient client = registry.client()) {
            registry.push("team/api", "1.0", IMAGE);
            var uri = registry.uri().resolve("/v2/team/api/manifests/" + IMAGE.digest());

            HttpResponse<String> response =
                    client.send(
                            HttpRequest.newBuilder(uri).DELETE().build(), BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(405);
        }
    }

    @Test
    @RealParts("docker-registry")
    void leavesNothingBehind() throws IOException, InterruptedException {
        RealRegistry registry = RealRegistry.plain().start();
        Path storage = registry.storage();
        URI uri = registry.uri();

        registry.close();

        assertThat(storage.getParent()).doesNotExist();
        assertThatThrownBy(() -> new Socket(uri.getHost(), uri.getPort()))
                .isInstanceOf(ConnectException.class);
    }
}
