package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.TestCredentials.bearerToken;
import static org.supercargo.registry.TestCredentials.identityToken;
import static org.supercargo.registry.TestCredentials.password;

import mockwebserver3.MockResponse;

import okhttp3.OkHttpClient;

import okio.Buffer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.FoundCredential;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.connection.RequestRecord;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Plants a marker in every secret, runs every flow, and looks for the markers in all that comes
 * out.
 */
class SecrecyTest {
    private static final String MARKER = "Zq7marker";
    private static final byte[] BYTES = "layer".getBytes(StandardCharsets.UTF_8);
    private static final Descriptor BLOB = Descriptor.of(MediaType.OCTET_STREAM, BYTES);
    private static final RawManifest MANIFEST = RawManifest.of(MediaType.OCI_MANIFEST, BYTES);
    private static final Logger LOGS = Logger.getLogger("");

    private final StringBuffer output = new StringBuffer();
    private final List<RequestRecord> records = new CopyOnWriteArrayList<>();
    private final Handler handler = new Recorder();
    private final List<Logger> verbose = new ArrayList<>();
    private ScriptedRegistry server;

    private final class Recorder extends Handler {
        @Override
        public void publish(LogRecord record) {
            String source = String.valueOf(record.getLoggerName());
            if (!source.contains("mockwebserver")) {
                output.append(new SimpleFormatter().format(record));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void start() throws IOException {
        handler.setLevel(Level.ALL);
        LOGS.addHandler(handler);
        for (String name :
                List.of(
                        OkHttpClient.class.getName(),
                        "okhttp3.internal.concurrent.TaskRunner",
                        "org.supercargo")) {
            Logger logger = Logger.getLogger(name);
            logger.setLevel(Level.ALL);
            verbose.add(logger);
        }
        server = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
        LOGS.removeHandler(handler);
        verbose.forEach(logger -> logger.setLevel(null));
    }

    /** What a registry may be to the client. */
    enum Flow {
        WELL,
        REFUSED,
        TOKENS,
        BROKEN
    }

    private void script(Flow flow) {
        String realm = server.url("/token?session=" + MARKER + "realm").toString();
        String challenge = "Bearer realm=\"" + realm + "\",service=\"reg\"";
        String signed = "/storage?X-Signature=" + MARKER + "signature";
        switch (flow) {
            case WELL -> server.challenging("Basic realm=\"x\"");
            case REFUSED ->
                    server.challenging("Basic realm=\"" + MARKER + "\"")
                            .on("ANY /v2/team/api/manifests/1.0", echo(401))
                            .on("ANY /v2/team/api/tags/list", echo(403));
            case TOKENS ->
                    server.challenging(challenge)
                            .on(
                                    "ANY /token",
                                    json(
                                            "{\"token\":\""
                                                    + MARKER
                                                    + "token\",\"refresh_token\":\""
                                                    + MARKER
                                                    + "next\"}"));
            case BROKEN ->
                    server.challenging(challenge)
                            .on("ANY /token", json("{\"nothing\":\"" + MARKER + "body\"}"));
        }
        server.on(
                        "GET /v2/team/api/blobs/" + BLOB.digest(),
                        status(307).addHeader("Location", signed))
                .on("GET /storage", status(200).body(new Buffer().write(BYTES)))
                .on(
                        "POST /v2/team/api/blobs/uploads/",
                        status(202).addHeader("Location", "/up?_state=" + MARKER + "state"))
                .on("PUT /up", status(201));
    }

    private static MockResponse.Builder echo(int status) {
        return error(status, "DENIED")
                .body(
                        "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"password="
                                + MARKER
                                + "echo is wrong\"}]}");
    }

    private void run(FoundCredential credential) {
        RegistryContent registry = server.open(TestCredentials.of(credential), records::add);
        RepositoryContent repository = ScriptedRegistry.repository(registry, "team/api");
        attempt(() -> repository.listTags(_ -> true));
        attempt(() -> repository.fetchManifest(new Tag("1.0")));
        attempt(
                () -> {
                    try (InputStream bytes = repository.fetchBlob(BLOB)) {
                        bytes.readAllBytes();
                    }
                });
        attempt(() -> repository.pushBlob(BLOB, () -> new ByteArrayInputStream(BYTES)));
        attempt(() -> repository.deleteTag(new Tag("1.0")));
        attempt(() -> repository.deleteManifest(BLOB.digest()));
        attempt(() -> repository.referrers(BLOB.digest()));
        attempt(() -> repository.mountBlob(BLOB, new RepositoryName(server.name(), "base")));
        attempt(() -> repository.pushManifest(MANIFEST, Optional.of(new Tag("1.0"))));
        attempt(() -> repository.refetchManifest(new Tag("1.0"), MANIFEST));
        attempt(() -> registry.listRepositories(_ -> true));
        attempt(registry::ping);
    }

    /** One thing that is done with a repository. */
    private interface Action {
        void run() throws Exception;
    }

    private void attempt(Action action) {
        try {
            action.run();
        } catch (Exception e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            output.append(trace).append(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void J30_J31_J32_J33_letsNoSecretOut(Flow flow) {
        script(flow);

        run(password("anne", MARKER + "password", "file"));
        run(identityToken(MARKER + "identity", "helper"));
        run(bearerToken(MARKER + "bearer", "file"));

        records.forEach(output::append);
        String encoded =
                Base64.getEncoder()
                        .encodeToString(("anne:" + MARKER).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 12);
        assertThat(records).hasSizeGreaterThan(10);
        assertThat(output.toString()).doesNotContain(MARKER).doesNotContain(encoded);
    }
}
