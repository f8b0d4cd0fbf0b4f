package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.status;

import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.DigestMismatch;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.MediaType;

import java.io.ByteArrayInputStream;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Uploads that fail or are cancelled, and what is taken back of them. */
class AbandonedUploadTest {
    private static final byte[] BYTES = bytes(3 << 20);
    private static final Descriptor BLOB = Descriptor.of(MediaType.OCTET_STREAM, BYTES);
    private static final String UPLOADS = "/v2/team/api/blobs/uploads/";

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(3).nextBytes(bytes);
        return bytes;
    }

    private static int start(RecordedRequest request) {
        String range = request.getHeaders().get("Range");
        return range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=([0-9]+)-", "$1"));
    }

    private void push() throws ContentException {
        server.repository("team/api").pushBlob(BLOB, () -> new ByteArrayInputStream(BYTES));
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
    void F29_takesARefusedUploadBack() {
        server.on("POST " + UPLOADS, status(202).addHeader("Location", "/up?state=1"))
                .on("PUT /up", error(400, "DIGEST_INVALID"))
                .on("DELETE /up", status(204));

        assertThatThrownBy(this::push).isInstanceOf(ContentException.Rejected.class);
        assertThat(server.requests()).endsWith("DELETE /up?state=1");
    }

    @Test
    void F29_staysWithTheFirstFailureWhereTheUploadCannotBeTakenBack() {
        server.on("POST " + UPLOADS, status(202).addHeader("Location", "/up"))
                .on("PUT /up", error(400, "DIGEST_INVALID"))
                .on("DELETE /up", error(405, "UNSUPPORTED"));

        assertThatThrownBy(this::push)
                .isInstanceOf(ContentException.Rejected.class)
                .hasMessageContaining("DIGEST_INVALID");
    }

    @Test
    void F29_takesACancelledUploadBackWithoutWaiting() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch takenBack = new CountDownLatch(1);
        server.on("POST " + UPLOADS, status(202).addHeader("Location", "/up"))
                .on("PUT /up", status(201).onResponseStart(SocketEffect.Stall.INSTANCE))
                .on(
                        "DELETE /up",
                        _ -> {
                            takenBack.countDown();
                            return status(204);
                        });
        AtomicReference<ContentException> failure = new AtomicReference<>();
        Thread pushing =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        server.repository("team/api")
                                                .pushBlob(
                                                        BLOB,
                                                        () -> {
                                                            sending.countDown();
                                                            return new ByteArrayInputStream(BYTES);
                                                        });
                                    } catch (ContentException e) {
                                        failure.set(e);
                                    }
                                });
        sending.await();

        pushing.interrupt();
        pushing.join();
        takenBack.await();

        assertThat(failure.get()).isInstanceOf(ContentException.Cancelled.class);
        assertThat(server.requests("/up")).isNotEmpty();
    }
}
