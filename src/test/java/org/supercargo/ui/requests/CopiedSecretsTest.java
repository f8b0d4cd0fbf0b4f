package org.supercargo.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.Credential;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.Secret;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.RegistryClients;
import org.supercargo.service.ConnectionService;
import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.service.requests.RequestLog;
import org.supercargo.ui.requests.Repeat.Command;
import org.supercargo.ui.requests.Repeat.Impossible;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Plants markers wherever a secret can be and looks for them in all that can be copied. */
class CopiedSecretsTest {
    private static final String PASSWORD = "MARKERpassword";
    private static final String TOKEN = "MARKERtoken";
    private static final String REFRESH = "MARKERrefresh";
    private static final String SIGNATURE = "MARKERsignature";
    private static final String STATE = "MARKERstate";
    private static final String BASIC =
            Base64.getEncoder()
                    .encodeToString(("anne:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final byte[] BLOB = "blob".getBytes(StandardCharsets.UTF_8);

    private final MockWebServer server = new MockWebServer();
    private final RequestLog log = new RequestLog(100);

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answer(request).build();
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private MockResponse.Builder answer(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        String sent = request.getHeaders().get("Authorization");
        var answer = new MockResponse.Builder();
        if (path.equals("/token")) {
            return answer.body(
                    "{\"token\":\"%s\",\"refresh_token\":\"%s\"}".formatted(TOKEN, REFRESH));
        }
        if (path.startsWith("/storage")) {
            return answer.body("blob");
        }
        if (!("Bearer " + TOKEN).equals(sent)) {
            return answer.code(401)
                    .addHeader(
                            "WWW-Authenticate",
                            "Bearer realm=\"" + server.url("/token") + "\",service=\"s\"");
        }
        if (path.endsWith("/tags/list")) {
            return answer.body("{\"tags\":[\"1\"]}");
        }
        if (request.getMethod().equals("POST")) {
            return answer.code(202)
                    .addHeader("Location", server.url("/v2/a/blobs/uploads/1?_state=" + STATE));
        }
        if (path.contains("/uploads/")) {
            return answer.code(201);
        }
        if (path.contains("/blobs/") && request.getMethod().equals("GET")) {
            return answer.code(307)
                    .addHeader("Location", server.url("/storage?X-Amz-Signature=" + SIGNATURE));
        }
        return answer.code(404);
    }

    @Test
    void noSecretIsInTheListOrInACopiedCommand() throws Exception {
        runFlows();

        List<LoggedRequest> requests = log.after(0);
        assertThat(requests)
                .as("all flows left their traces")
                .anyMatch(request -> request.url().contains("/token"))
                .anyMatch(request -> request.url().contains("/storage"))
                .anyMatch(request -> request.url().contains("_state="))
                .anyMatch(LoggedRequest::authorized)
                .anyMatch(LoggedRequest::isFailed);
        assertThat(requests.stream().flatMap(CopiedSecretsTest::texts))
                .noneMatch(text -> text.contains("MARKER") || text.contains(BASIC));
    }

    private void runFlows() throws ContentException, IOException {
        var connections = new ConnectionService();
        var registry = new RegistryName(server.getHostName() + ":" + server.getPort());
        connections.allowPlainHttp(registry);
        connections.allowPasswordOverPlainHttp(registry);
        var found =
                new FoundCredential(
                        new Credential.UserPassword("anne", new Secret(PASSWORD)), "a file", "");
        var clients =
                new RegistryClients(
                        (_, _) -> {
                            var once = new AtomicReference<>(found);
                            return () -> Optional.ofNullable(once.getAndSet(null));
                        },
                        connections,
                        log);
        RepositoryContent content =
                clients.open(registry).repository(new RepositoryName(registry, "a"));
        content.listTags(_ -> true);
        assertThat(content.resolve(new Tag("none"))).isEmpty();
        Descriptor descriptor = Descriptor.of(MediaType.OCTET_STREAM, BLOB);
        try (InputStream blob = content.fetchBlob(descriptor)) {
            assertThat(blob.readAllBytes()).isEqualTo(BLOB);
        }
        content.pushBlob(descriptor, () -> new ByteArrayInputStream(BLOB));
    }

    private static Stream<String> texts(LoggedRequest request) {
        Stream<String> commands =
                Stream.of(Tool.values())
                        .map(
                                tool ->
                                        switch (tool.repeat(request)) {
                                            case Command(String line) -> line;
                                            case Impossible(String reason) -> reason;
                                        });
        return Stream.concat(
                Stream.of(request.toString(), RequestWords.explain(request)), commands);
    }
}
