package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.status;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import okio.Buffer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.DigestMismatch;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.ContentIOException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Blobs over connections that break or lie. */
class BlobTest {
    private static final byte[] BYTES = bytes(3 << 20);
    private static final Descriptor BLOB = Descriptor.of(MediaType.OCTET_STREAM, BYTES);
    private static final String PATH = "/v2/team/api/blobs/" + BLOB.digest();

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(3).nextBytes(bytes);
        return bytes;
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

    @Test
    void E54_takesContentThatTheDescriptorHoldsWithoutAsking() throws Exception {
        Descriptor embedding = embedding(new byte[] {'{', '}'}, "e30=");

        assertThat(read(embedding)).isEqualTo(new byte[] {'{', '}'});
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W10=", "e30", "e30gIA==", "not base64", ""})
    void E54_fetchesWhereWhatTheDescriptorHoldsIsNotTheContent(String data) throws Exception {
        Descriptor embedding = embedding(new byte[] {'{', '}'}, data);
        String path = "/v2/team/api/blobs/" + embedding.digest();
        server.on("GET " + path, status(200).body("{}"));

        assertThat(read(embedding)).isEqualTo(new byte[] {'{', '}'});
        assertThat(server.requests(path)).hasSize(data.equals("e30") ? 0 : 1);
    }

    private static Descriptor embedding(byte[] bytes, String data) {
        return new Descriptor(
                MediaType.OCTET_STREAM,
                Digest.sha256(bytes),
                bytes.length,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(data));
    }

    private byte[] read(Descriptor blob) throws ContentException, IOException {
        try (InputStream bytes = server.repository("team/api").fetchBlob(blob)) {
            return bytes.readAllBytes();
        }
    }

    @Test
    void F3_takesNoNoticeOfTheTypeThatTheAnswerSays() throws Exception {
        server.on("GET " + PATH, whole().addHeader("Content-Type", "text/html"));

        assertThat(read()).isEqualTo(BYTES);
    }

    @Test
    void C84_readsNoBodyAfterHeadersThatTellOfOne() throws Exception {
        server.on("HEAD " + PATH, status(200).setHeader("Content-Length", BYTES.length));
        RepositoryContent repository = server.repository("team/api");

        assertThat(repository.hasBlob(BLOB)).isTrue();
        assertThat(repository.hasBlob(BLOB)).isTrue();
    }

    @Test
    void C84_saysThatAnAnswerWithoutABodyHasOne() {
        server.on("GET " + PATH, status(204).setHeader("Content-Length", 5).body("layer"));

        assertThatThrownBy(this::read).isInstanceOf(UnexpectedAnswer.class);
    }
}
