package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.status;

import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RepositoryName;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Uploads to where registries lead, at once, whole, in parts and taken over from elsewhere. */
class UploadTest {
    private static final byte[] BYTES = bytes(3 << 20);
    private static final Descriptor BLOB = Descriptor.of(MediaType.OCTET_STREAM, BYTES);
    private static final String UPLOADS = "/v2/team/api/blobs/uploads/";
    private static final String DIGEST = "digest=" + BLOB.digest().toString().replace(":", "%3A");

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(3).nextBytes(bytes);
        return bytes;
    }

    private void push() throws ContentException {
        server.repository("team/api").pushBlob(BLOB, () -> new ByteArrayInputStream(BYTES));
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/team/api/blobs/uploads/1?_state=a%2Bb==&x=%2F,"
                + " /v2/team/api/blobs/uploads/1?_state=a%2Bb==&x=%2F&",
        "/up, /up?",
        "1, /v2/team/api/blobs/uploads/1?",
        "?x=1, /v2/team/api/blobs/uploads/?x=1&",
        "http://HOST/up, /up?",
        "https://HOST/up, /up?"
    })
    void F20_F21_F22_F23_sendsToWhereTheRegistryLeads(String location, String target)
            throws Exception {
        server.on(
                "POST " + UPLOADS,
                status(202).addHeader("Location", location.replace("HOST", server.host())));
        String path = target.substring(0, target.indexOf('?'));
        server.on("PUT " + path, status(201));

        push();

        assertThat(server.requests()).endsWith("POST " + UPLOADS, "PUT " + target + DIGEST);
        RecordedRequest put = server.requests(path).getLast();
        assertThat(put.getBody().size()).isEqualTo(BYTES.length);
        assertThat(put.getHeaders().get("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(put.getHeaders().get("Content-Length"))
                .isEqualTo(Integer.toString(BYTES.length));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204})
    void F20_takesEachFormOfSuccess(int status) throws Exception {
        server.on("POST " + UPLOADS, status(202).addHeader("Location", "/up"))
                .on("PUT /up", status(status));

        push();

        assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void I11_startsABrokenUploadAnew() throws Exception {
        server.on("POST " + UPLOADS, status(202).addHeader("Location", "/up"))
                .inTurn("PUT /up", status(502), status(201));

        push();

        assertThat(server.requests())
                .containsExactly(
                        "POST " + UPLOADS,
                        "PUT /up?" + DIGEST,
                        "POST " + UPLOADS,
                        "PUT /up?" + DIGEST);
    }

    @Test
    void F28_F22_sendsPartsToEverNewPlacesWhereTheWholeIsTooLarge() throws Exception {
        byte[] large = bytes((8 << 20) + 10);
        Descriptor blob = Descriptor.of(MediaType.OCTET_STREAM, large);
        server.on("POST " + UPLOADS, status(202).addHeader("Location", "/up/1"))
                .on("PUT /up/1", status(413))
                .on("PATCH /up/1", status(202).addHeader("Location", "/up/2?s=1"))
                .on("PATCH /up/2", status(202).addHeader("Location", "/up/3"))
                .on("PUT /up/3", status(201));

        server.repository("team/api").pushBlob(blob, () -> new ByteArrayInputStream(large));

        assertThat(server.requests("/up/1").getLast().getHeaders().get("Content-Range"))
                .isEqualTo("0-8388607");
        RecordedRequest last = server.requests("/up/2").getLast();
        assertThat(last.getHeaders().get("Content-Range")).isEqualTo("8388608-8388617");
        assertThat(last.getHeaders().values("Content-Type"))
                .containsExactly("application/octet-stream");
        assertThat(server.requests("/up/3").getLast().getBody().size()).isZero();
    }

    @Test
    void F28_asksHowMuchCameAfterA416() throws Exception {
        server.on("POST " + UPLOADS, status(202).addHeader("Location", "/up"))
                .inTurn("PUT /up", status(413), status(201))
                .on("PATCH /up", status(416))
                .on("GET /up", status(204).addHeader("Range", "0-" + (BYTES.length - 1)));

        push();

        assertThat(server.requests()).endsWith("GET /up", "PUT /up?" + DIGEST);
    }

    @Test
    void F26_goesOnWithTheBytesWhereAMountIsNotTaken() throws Exception {
        server.on("POST " + UPLOADS, status(202).addHeader("Location", "/up"));
        RepositoryName from = new RepositoryName(server.name(), "base");

        assertThat(server.repository("team/api").mountBlob(BLOB, from)).isFalse();
        assertThat(server.requests())
                .contains("POST " + UPLOADS + "?mount=" + DIGEST.substring(7) + "&from=base");
    }

    private static final byte[] SMALL = "small".getBytes(StandardCharsets.UTF_8);
    private static final Descriptor SMALL_BLOB = Descriptor.of(MediaType.OCTET_STREAM, SMALL);
    private static final String AT_ONCE =
            "POST " + UPLOADS + "?digest=" + SMALL_BLOB.digest().toString().replace(":", "%3A");

    private static void pushSmall(RepositoryContent repository) throws ContentException {
        repository.pushBlob(SMALL_BLOB, () -> new ByteArrayInputStream(SMALL));
    }

    @Test
    void F27_sendsASmallBlobInOneRequest() throws Exception {
        server.on("POST " + UPLOADS, status(201));

        pushSmall(server.repository("team/api"));

        assertThat(server.requests()).containsExactly(AT_ONCE);
        RecordedRequest post = server.requests(UPLOADS).getFirst();
        assertThat(post.getBody().utf8()).isEqualTo("small");
        assertThat(post.getHeaders().get("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void F27_goesOnWhereTheRegistryOnlyBeginsAndDoesNotTryAgain() throws Exception {
        server.on("POST " + UPLOADS, status(202).addHeader("Location", "/up"))
                .on("PUT /up", status(201));
        RepositoryContent repository = server.repository("team/api");

        pushSmall(repository);
        pushSmall(repository);

        assertThat(server.requests())
                .extracting(line -> line.replaceAll("digest=.*", "digest"))
                .containsExactly(
                        "POST " + UPLOADS + "?digest",
                        "PUT /up?digest",
                        "POST " + UPLOADS,
                        "PUT /up?digest");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 411, 413, 415, 501})
    void F27_takesTheLongWayWhereABodyIsNotWanted(int status) throws Exception {
        server.inTurn("POST " + UPLOADS, status(status), status(202).addHeader("Location", "/up"))
                .on("PUT /up", status(201));

        pushSmall(server.repository("team/api"));

        assertThat(server.requests("/up").getFirst().getBody().utf8()).isEqualTo("small");
    }

    @Test
    void F27_saysThatThereIsNoRightToWrite() {
        server.on("POST " + UPLOADS, error(403, "DENIED"));

        assertThatThrownBy(() -> pushSmall(server.repository("team/api")))
                .isInstanceOf(ContentException.Denied.class);
        assertThat(server.requests()).containsExactly(AT_ONCE);
    }
}
