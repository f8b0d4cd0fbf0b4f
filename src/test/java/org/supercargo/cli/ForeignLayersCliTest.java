package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** An image with a layer that its registry does not keep, as those of Windows had. */
class ForeignLayersCliTest {
    private static final byte[] LAYER = "layer".getBytes(StandardCharsets.UTF_8);

    @TempDir Path home;

    @AutoClose private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void serve() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answer(request.getUrl().encodedPath()).build();
                    }
                });
        server.start();
    }

    private MockResponse.Builder answer(String path) {
        var answer = new MockResponse.Builder();
        if (path.equals("/v2/windows/manifests/1")) {
            return answer.addHeader("Content-Type", MediaType.OCI_MANIFEST).body(manifest());
        }
        boolean config = path.endsWith(Digest.sha256(new byte[] {'{', '}'}).toString());
        return switch (path) {
            case "/v2/" -> answer;
            case "/files/layer" -> answer.body("layer");
            default -> config ? answer.body("{}") : answer.code(404);
        };
    }

    private String manifest() {
        return """
        {"schemaVersion":2,"config":{"mediaType":"%s","digest":"%s","size":2},
         "layers":[{"mediaType":"application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
          "digest":"%s","size":5,"urls":["%s"]}]}\
        """
                .formatted(
                        MediaType.OCI_CONFIG,
                        Digest.sha256(new byte[] {'{', '}'}),
                        Digest.sha256(LAYER),
                        server.url("/files/layer"));
    }

    private Path pull(String... more) {
        Path layout = home.resolve("layout");
        String[] arguments = {
            "pull",
            server.getHostName() + ":" + server.getPort() + "/windows:1",
            "--to",
            "oci:" + layout
        };
        var cli = new TestCli(home, Map.of());
        String[] all = Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new);

        assertThat(cli.run(all)).as(cli.err()).isZero();

        return layout.resolve("blobs/sha256").resolve(Digest.sha256(LAYER).encoded());
    }

    @Test
    void F9_aForeignLayerIsLeftOut() {
        assertThat(pull()).doesNotExist();
    }

    @Test
    void F9_aForeignLayerIsFetchedWhereTheUserAllowsIt() {
        assertThat(pull("--foreign-layers")).hasContent("layer");
    }
}
