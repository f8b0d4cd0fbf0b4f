package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.status;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import okio.Buffer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.DigestMismatch;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.ContentIOException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RepositoryName;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;

/** Blobs over connections that break, and uploads to where registries lead. */
class BlobTest {
    private static final byte[] BYTES = bytes(3 << 20);
    private static final Descriptor BLOB = Descriptor.of(MediaType.OCTET_STREAM, BYTES);
    private static final String PATH = "/v2/team/api/blobs/" + BLOB.digest();
    private static final String UPLOADS = "/v2/team/api/blobs/uploads/";
    private static final String DIGEST = "digest=" + BLOB.digest().toString().replace(":", "%3A");

    private ScriptedRegistry server;

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(3).nextBytes(bytes);
        return bytes;
    }

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static MockResponse.Builder whole() {
        return status(200).body(new Buffer().write(BYTES));
    }

    /** The whole is promised, but the connection closes somewhere in the middle. */
    private static MockResponse.Builder broken(MockResponse.Builder answer) {
        return answer.onResponseBody(new SocketEffect.CloseSocket());
    }

    private static MockResponse.Builder rest(RecordedRequest request) {
        int start = start(request);
        return status(206)
                .addHeader(
                        "Content-Range",
                        "bytes " + start + "-" + (BYTES.length - 1) + "/" + BYTES.length)
                .body(new Buffer().write(BYTES, start, BYTES.length - start));
    }

    private static int start(RecordedRequest request) {
        String range = request.getHeaders().get("Range");
        return range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=([0-9]+)-", "$1"));
    }

    private byte[] read() throws ContentException, IOException {
        try (InputStream bytes = server.repository("team/api").fetchBlob(BLOB)) {
            return bytes.readAllBytes();
        }
    }

    @Test
    void F5_F6_goesOnAtTheSameByteAfterABreak() throws Exception {
        server.on("GET " + PATH, request -> start(request) == 0 ? broken(whole()) : rest(request));

        assertThat(read()).isEqualTo(BYTES);
        assertThat(server.requests(PATH)).hasSize(2);
        assertThat(start(server.requests(PATH).getLast())).isGreaterThan(0);
    }

    @Test
    void F5_startsAnewWhereRangesAreIgnored() throws Exception {
        server.inTurn("GET " + PATH, broken(whole()), whole());

        assertThat(read()).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes 0-9/10", "bytes 7-8/9", "bytes x"})
    void F5_refusesAnotherPartThanWasAskedFor(String range) {
        server.on(
                "GET " + PATH,
                request ->
                        start(request) == 0
                                ? broken(whole())
                                : rest(request).setHeader("Content-Range", range));

        assertThatThrownBy(this::read)
                .isInstanceOf(ContentIOException.class)
                .hasCauseInstanceOf(UnexpectedAnswer.class);
    }

    @Test
    void F6_givesUpWhereTooLittleIsGained() {
        server.on(
                "GET " + PATH,
                request -> start(request) == 0 ? broken(whole()) : broken(rest(request)));

        assertThatThrownBy(this::read)
                .isInstanceOf(ContentIOException.class)
                .hasMessageContaining(server.host());
        assertThat(server.requests(PATH)).hasSizeBetween(2, 4);
    }

    @Test
    void F2_refusesOtherBytes() {
        byte[] other = BYTES.clone();
        other[17]++;
        server.on("GET " + PATH, status(200).body(new Buffer().write(other)));

        assertThatThrownBy(this::read)
                .isInstanceOf(ContentIOException.class)
                .hasCauseInstanceOf(DigestMismatch.class);
    }

    @Test
    void F2_stopsAtTheFirstByteTooMany() {
        server.on(
                "GET " + PATH,
                status(200).chunkedBody(new Buffer().write(BYTES).write(new byte[10]), 64 << 10));

        assertThatThrownBy(this::read)
                .isInstanceOf(ContentIOException.class)
                .hasCauseInstanceOf(UnexpectedAnswer.class);
    }

    @Test
    void F4_needsNoLength() throws Exception {
        server.on("GET " + PATH, status(200).chunkedBody(new Buffer().write(BYTES), 64 << 10));

        assertThat(read()).isEqualTo(BYTES);
    }

    @Test
    void F4_refusesAWrongLengthBeforeReading() {
        server.on("GET " + PATH, status(200).body(new Buffer().write(Arrays.copyOf(BYTES, 100))));

        assertThatThrownBy(() -> server.repository("team/api").fetchBlob(BLOB))
                .isInstanceOf(UnexpectedAnswer.class);
    }

    @Test
    void F7_asksForPlainBytes() throws Exception {
        server.on("GET " + PATH, whole());

        read();

        assertThat(server.requests(PATH).getFirst().getHeaders().get("Accept-Encoding"))
                .isEqualTo("identity");
    }

    @ParameterizedTest
    @CsvSource({"200, true", "404, false"})
    void F8_knowsByHeadersWhetherABlobIsThere(int status, boolean there) throws Exception {
        server.on("HEAD " + PATH, status(status));

        assertThat(server.repository("team/api").hasBlob(BLOB)).isEqualTo(there);
    }

    @Test
    void F8_asksForOneByteWhereHeadersAreRefused() throws Exception {
        server.on("HEAD " + PATH, status(403))
                .on("GET " + PATH, status(206).addHeader("Content-Range", "bytes 0-0/9").body("x"));

        assertThat(server.repository("team/api").hasBlob(BLOB)).isTrue();
        assertThat(server.requests(PATH).getLast().getHeaders().get("Range"))
                .isEqualTo("bytes=0-0");
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
    void H9_saysThatThereIsNoRightToWrite() {
        server.on("POST " + UPLOADS, error(403, "DENIED"));

        assertThatThrownBy(this::push)
                .isInstanceOf(ContentException.Denied.class)
                .hasMessageContaining("it says DENIED");
    }

    @Test
    void saysThatTheRegistryLeadsNowhere() {
        server.on("POST " + UPLOADS, status(202));

        assertThatThrownBy(this::push).isInstanceOf(UnexpectedAnswer.class);
    }

    @Test
    void sendsNothingThatIsNotTheBlob() {
        server.on("POST " + UPLOADS, status(202).addHeader("Location", "/up"))
                .on("PUT /up", status(201));

        assertThatThrownBy(
                        () ->
                                server.repository("team/api")
                                        .pushBlob(
                                                BLOB,
                                                () ->
                                                        new ByteArrayInputStream(
                                                                new byte[BYTES.length])))
                .isInstanceOf(DigestMismatch.class);
    }

    @Test
    void F26_goesOnWithTheBytesWhereAMountIsNotTaken() throws Exception {
        server.on("POST " + UPLOADS, status(202).addHeader("Location", "/up"));
        RepositoryName from = new RepositoryName(server.name(), "base");

        assertThat(server.repository("team/api").mountBlob(BLOB, from)).isFalse();
        assertThat(server.requests())
                .contains("POST " + UPLOADS + "?mount=" + DIGEST.substring(7) + "&from=base");
    }
}
