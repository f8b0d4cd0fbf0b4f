package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.TestCredentials.password;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentIOException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Layers that their owner keeps elsewhere: asked for only where allowed, and never signed. */
class ForeignLayerTest {
    private static final String TYPE = "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip";
    private static final byte[] BYTES = {'l', 'a', 'y', 'e', 'r'};

    @AutoClose private final ScriptedRegistry registry = new ScriptedRegistry();
    @AutoClose private final ScriptedRegistry owner = new ScriptedRegistry();

    private boolean allowed = true;

    @BeforeEach
    void wantASignIn() {
        registry.challenging("Basic realm=\"x\"");
        owner.on("GET /layer", status(200).body("layer"));
    }

    private RepositoryContent repository() {
        ConnectionSettings settings =
                new ScriptedRegistry.PlainHttp() {
                    @Override
                    public boolean allowsForeignLayers() {
                        return allowed;
                    }
                };
        var credentials = TestCredentials.of(password("anne", "sesame", "file"));
        return ScriptedRegistry.repository(
                ScriptedRegistry.clients(credentials, settings, RequestObserver.NONE)
                        .open(registry.name()),
                "team/api");
    }

    private static Descriptor layer(String... urls) {
        return new Descriptor(
                TYPE,
                Digest.sha256(BYTES),
                BYTES.length,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(urls),
                Optional.empty());
    }

    private byte[] read(String... urls) throws Exception {
        try (InputStream bytes = repository().fetchBlob(layer(urls))) {
            return bytes.readAllBytes();
        }
    }

    @Test
    void F9_asksTheRegistryFirst() throws Exception {
        registry.on("GET /v2/team/api/blobs/" + layer().digest(), status(200).body("layer"));

        assertThat(read(owner.url("/layer").toString())).isEqualTo(BYTES);
        assertThat(owner.requests()).isEmpty();
    }

    @Test
    void F9_fetchesFromElsewhereWithoutTheSignIn() throws Exception {
        assertThat(read(owner.url("/layer").toString())).isEqualTo(BYTES);
        assertThat(registry.authorizations()).hasSize(1);
        assertThat(owner.requests()).containsExactly("GET /layer");
        assertThat(owner.authorizations()).isEmpty();
    }

    @Test
    void F9_asksNobodyElseUnlessThatIsAllowed() {
        allowed = false;

        assertThatThrownBy(() -> read(owner.url("/layer").toString()))
                .isInstanceOfSatisfying(
                        ContentException.NotFound.class,
                        e -> assertThat(e.remedy()).contains("--foreign-layers"))
                .hasMessageContaining(owner.host());
        assertThat(owner.requests()).isEmpty();
    }

    @Test
    void F9_goesOnToTheNextPlace() throws Exception {
        assertThat(read(owner.url("/gone").toString(), owner.url("/layer").toString()))
                .isEqualTo(BYTES);
    }

    @Test
    void F9_answersNoChallengeFromElsewhere() {
        owner.on("GET /layer", status(401).addHeader("WWW-Authenticate", "Basic realm=x"));

        assertThatThrownBy(() -> read(owner.url("/layer").toString()))
                .isInstanceOf(ContentException.SignInRequired.class);
        assertThat(owner.authorizations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://files.example.com/layer",
                "javascript:1",
                "http://169.254.169.254/latest/meta-data/",
                "http://0.0.0.0/layer"
            })
    void F9_J41_asksOnlyWebAddressesThatMayBeAsked(String url) {
        assertThatThrownBy(() -> read(url)).isInstanceOf(ContentException.class);
        assertThat(owner.requests()).isEmpty();
    }

    @Test
    void F9_checksTheBytesFromElsewhere() {
        owner.on("GET /layer", status(200).body("other"));

        assertThatThrownBy(() -> read(owner.url("/layer").toString()))
                .isInstanceOf(ContentIOException.class)
                .hasCauseInstanceOf(ContentException.DigestMismatch.class);
    }
}
