package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.onlyWith;
import static org.supercargo.registry.ScriptedRegistry.tags;
import static org.supercargo.registry.TestCredentials.basic;
import static org.supercargo.registry.TestCredentials.password;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestRecord;
import org.supercargo.testing.ForwardProxy;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestCertificates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Requests through a real forward proxy, to hosts that nobody else can resolve. */
class ProxyTest {
    private static final TestCertificates CERTIFICATES = new TestCertificates();
    private static final String HOST = "registry.example.com";
    private static final String TAGS = "/v2/team/api/tags/list";

    @RegisterExtension static final RealRegistry SAFE = RealRegistry.tls(CERTIFICATES);

    @AutoClose private final ScriptedRegistry plain = new ScriptedRegistry();
    private final List<RequestRecord> records = new CopyOnWriteArrayList<>();

    @TempDir Path folders;

    private ForwardProxy proxy;
    private boolean allowsPassword;

    @AfterEach
    void stop() throws IOException {
        proxy.close();
    }

    private void open(String hostAndPort, String answeringAt, Optional<String> signIn)
            throws IOException {
        int port = Integer.parseInt(answeringAt.substring(answeringAt.indexOf(':') + 1));
        proxy = new ForwardProxy(Map.of(hostAndPort, port), signIn);
    }

    private RepositoryContent repository(
            String host, CredentialProvider credentials, Map<String, String> environment) {
        ConnectionSettings settings =
                new ConnectionSettings() {
                    @Override
                    public Protocol protocol(RegistryName registry) {
                        return host.endsWith(":443") ? Protocol.HTTPS : Protocol.HTTP;
                    }

                    @Override
                    public boolean allowsPasswordOverPlainHttp(RegistryName registry) {
                        return allowsPassword;
                    }

                    @Override
                    public boolean skipsTlsVerification(RegistryName registry) {
                        return true;
                    }

                    @Override
                    public List<Path> certificateFolders() {
                        return List.of(folders);
                    }

                    @Override
                    public Map<String, String> environment() {
                        return environment;
                    }
                };
        RegistryName name = new RegistryName(host);
        return ScriptedRegistry.clients(credentials, settings, records::add)
                .open(name)
                .repository(new RepositoryName(name, "team/api"));
    }

    private RepositoryContent plainly(CredentialProvider credentials) {
        return repository(HOST + ":80", credentials, Map.of("HTTP_PROXY", proxy.url()));
    }

    @Test
    void C74_sendsPlainRequestsThroughTheProxy() throws Exception {
        open(HOST + ":80", plain.host(), Optional.empty());
        plain.on("GET " + TAGS, json("{\"tags\":[\"1.0\"]}"));

        assertThat(tags(plainly(CredentialProvider.NONE))).containsExactly("1.0");
        assertThat(proxy.requests())
                .contains("GET http://" + HOST + TAGS + "?n=1000")
                .noneMatch(line -> line.startsWith("CONNECT"));
    }

    @Test
    void C74_tunnelsHttpsThroughTheProxy() throws Exception {
        open(HOST + ":443", SAFE.host(), Optional.empty());
        RepositoryContent repository =
                repository(
                        HOST + ":443",
                        CredentialProvider.NONE,
                        Map.of("https_proxy", proxy.url(), "NO_PROXY", "other.example.com"));

        assertThatThrownBy(() -> tags(repository)).isInstanceOf(ContentException.NotFound.class);
        assertThat(proxy.requests())
                .isNotEmpty()
                .allMatch(line -> line.equals("CONNECT " + HOST + ":443"));
    }

    @Test
    void C74_signsInToTheProxyAndToNobodyElse() throws Exception {
        open(HOST + ":80", plain.host(), Optional.of("clerk:MARKER"));
        plain.on("GET " + TAGS, json("{\"tags\":[]}"));
        String url = proxy.url().replace("http://", "http://clerk:MARKER@");

        tags(repository(HOST + ":80", CredentialProvider.NONE, Map.of("http_proxy", url)));

        assertThat(plain.requests(TAGS)).hasSize(1);
        assertThat(plain.requests(TAGS).getFirst().getHeaders().toString())
                .doesNotContain("Proxy-Authorization", "MARKER");
        assertThat(records.toString()).doesNotContain("MARKER");
    }

    @Test
    void C74_saysThatTheProxyWantsASignIn() throws Exception {
        open(HOST + ":80", plain.host(), Optional.of("clerk:MARKER"));

        assertThatThrownBy(() -> tags(plainly(CredentialProvider.NONE)))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("the proxy wants a sign-in");
        assertThat(plain.requests()).isEmpty();
    }

    @Test
    void C74_goesAroundTheProxyWhereItIsToldTo() throws Exception {
        open(HOST + ":80", plain.host(), Optional.empty());
        RepositoryContent around =
                repository(
                        "nowhere.invalid:80",
                        CredentialProvider.NONE,
                        Map.of("HTTP_PROXY", proxy.url(), "NO_PROXY", ".invalid"));

        assertThatThrownBy(() -> tags(around)).isInstanceOf(ContentException.Unreachable.class);
        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    void C53_J4_sendsNoPasswordOverPlainHttpToAnotherComputer() throws Exception {
        open(HOST + ":80", plain.host(), Optional.empty());
        plain.challenging("Basic realm=\"x\"");

        assertThatThrownBy(
                        () -> tags(plainly(TestCredentials.of(password("anne", "sesame", "file")))))
                .isInstanceOfSatisfying(
                        InsecureConnection.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.UNPROTECTED_PASSWORD));
        assertThat(plain.authorizations()).isEmpty();
    }

    @Test
    void C53_sendsItWhereTheUserAllowsThat() throws Exception {
        open(HOST + ":80", plain.host(), Optional.empty());
        allowsPassword = true;
        plain.on(
                "GET " + TAGS,
                onlyWith(basic("anne", "sesame"), "Basic realm=x", json("{\"tags\":[\"1.0\"]}")));

        assertThat(tags(plainly(TestCredentials.of(password("anne", "sesame", "file")))))
                .containsExactly("1.0");
    }
}
