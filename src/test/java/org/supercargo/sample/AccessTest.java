package org.supercargo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

class AccessTest {
    private static final String PASSWORD = "fair winds";

    private static SampleRegistry.Options empty() {
        return SampleRegistry.Options.defaults().empty();
    }

    private static String basic(String pair) {
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void registryWithSignInAsksForItEverywhere() throws IOException {
        try (SampleRegistry registry = SampleRegistry.start(empty().withSignIn("mate", PASSWORD));
                Api api = new Api(registry)) {
            for (String path : new String[] {"/v2/", "/v2/_catalog", "/v2/a/manifests/v1"}) {
                HttpResponse<byte[]> answer = api.get(path);
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(Api.header(answer, "WWW-Authenticate")).startsWith("Basic realm=");
                assertThat(Api.text(answer)).contains("UNAUTHORIZED");
            }
            assertThat(api.get("/v2/", "Authorization", basic("mate:" + PASSWORD)).statusCode())
                    .isEqualTo(200);
            assertThat(api.get("/v2/", "Authorization", basic("mate:x")).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void optionsNeverShowThePassword() {
        assertThat(empty().withSignIn("mate", PASSWORD).toString())
                .contains("mate")
                .doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v2/, 405",
        "POST, /v2/_catalog, 405",
        "HEAD, /v2/_catalog, 405",
        "HEAD, /v2/a/tags/list, 405",
        "POST, /v2/a/manifests/v1, 405",
        "GET, /v2/a/blobs/uploads/, 405",
        "PUT, /v2/a/blobs/x, 405",
        "GET, /, 404",
        "GET, /v1/search, 404",
        "GET, /v2/a, 404"
    })
    void whatIsNotThereIsNotAnswered(String method, String path, int status) throws IOException {
        try (SampleRegistry registry = SampleRegistry.start(empty());
                Api api = new Api(registry)) {
            HttpResponse<byte[]> answer = api.send(method, path);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "localhost.evil.example"})
    void pageThatResolvesItsNameToThisComputerGetsNothing(String host) throws IOException {
        try (SampleRegistry registry = SampleRegistry.start(empty())) {
            assertThat(statusLine(registry, host)).contains(" 403 ");
            assertThat(statusLine(registry, registry.name().host())).contains(" 200 ");
            assertThat(statusLine(registry, "127.0.0.1")).contains(" 200 ");
        }
    }

    private static String statusLine(SampleRegistry registry, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port(registry))) {
            String request = "GET /v2/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            return new String(answer, StandardCharsets.US_ASCII).lines().findFirst().orElseThrow();
        }
    }

    private static int port(SampleRegistry registry) {
        String name = registry.name().host();
        return Integer.parseInt(name.substring(name.indexOf(':') + 1));
    }

    @Test
    void registryListensOnLoopbackAlone() throws IOException {
        try (SampleRegistry registry = SampleRegistry.start(empty())) {
            for (InetAddress address : outsideAddresses()) {
                assertThatThrownBy(() -> new Socket(address, port(registry)).close())
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void registryListensOnThePortThatIsAskedFor() throws IOException {
        int port = 20_000;
        while (!startsOn(port)) {
            port++;
        }
    }

    /** Whether it could be started: another program may have the port. */
    private static boolean startsOn(int port) throws IOException {
        try (SampleRegistry registry = SampleRegistry.start(empty().withPort(port))) {
            assertThat(registry.name().host()).isEqualTo("localhost:" + port);
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    private static Iterable<InetAddress> outsideAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    @Test
    void severalRequestsShareOneConnectionEvenIfABodyWasNotWanted() throws IOException {
        try (SampleRegistry registry = SampleRegistry.start(empty());
                Socket socket = new Socket("127.0.0.1", port(registry))) {
            String unwanted =
                    "POST /v2/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello";
            String last = "GET /v2/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((unwanted + last).getBytes(StandardCharsets.US_ASCII));
            String answers =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answers).containsSubsequence("HTTP/1.1 405", "HTTP/1.1 200");
        }
    }

    @Test
    void clientThatTriesTlsIsTurnedAwayAtOnceWithWordsInPlainHttp() throws IOException {
        try (SampleRegistry registry = SampleRegistry.start(empty());
                Socket socket = new Socket("127.0.0.1", port(registry))) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(new byte[] {0x16, 3, 1});
            byte[] answer = socket.getInputStream().readAllBytes();
            assertThat(new String(answer, StandardCharsets.US_ASCII)).contains("400 Bad Request");
        }
    }
}
