package org.supercargo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

class VerifyingInputStreamTest {
    private static final byte[] CONTENT = "some content".getBytes(StandardCharsets.UTF_8);
    private static final Attempt ATTEMPT = Attempt.to("read a blob", "ghcr.io");
    private static final String TOO_LONG =
            "ghcr.io sent more than the 12 bytes that were announced.";

    private static InputStream verifying(byte[] sent, Descriptor expected) {
        return new VerifyingInputStream(new ByteArrayInputStream(sent), expected, ATTEMPT);
    }

    private static InputStream verifying(String sent) {
        return verifying(sent.getBytes(StandardCharsets.UTF_8), Descriptor.of("a/b", CONTENT));
    }

    private static void assertFails(
            ThrowingRead read, Class<? extends ContentException> failure, String message) {
        assertThatExceptionOfType(ContentIOException.class)
                .isThrownBy(read::run)
                .satisfies(e -> assertThat(e.failure()).isInstanceOf(failure))
                .satisfies(e -> assertThat(e.failure().attempt()).isEqualTo(ATTEMPT))
                .withMessageContaining(message);
    }

    private interface ThrowingRead {
        void run() throws IOException;
    }

    @Test
    void F2_theRightBytesPassUnchanged() throws IOException {
        assertThat(verifying("some content").readAllBytes()).isEqualTo(CONTENT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(verifying("some content").transferTo(out)).isEqualTo(CONTENT.length);
        assertThat(out.toByteArray()).isEqualTo(CONTENT);
    }

    @Test
    void F2_theRightBytesPassOneByOneAndTheEndStaysTheEnd() throws IOException {
        InputStream in =
                verifying(new byte[] {(byte) 0xff}, Descriptor.of("a/b", new byte[] {(byte) 0xff}));
        assertThat(in.read()).isEqualTo(0xff);
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read(new byte[4])).isEqualTo(-1);
    }

    @Test
    void F2_emptyContentIsVerifiedToo() throws IOException {
        assertThat(verifying(new byte[0], Descriptor.of("a/b", new byte[0])).readAllBytes())
                .isEmpty();
        Descriptor lie = Descriptor.of("a/b", Digest.sha256(CONTENT), 0);
        assertFails(
                () -> verifying(new byte[0], lie).readAllBytes(),
                ContentException.DigestMismatch.class,
                "ghcr.io sent other bytes");
    }

    @Test
    void F2_tooManyBytesFailAtOnce() {
        assertFails(
                () -> verifying("some content!").readAllBytes(),
                ContentException.UnexpectedAnswer.class,
                TOO_LONG);
        assertFails(
                () -> verifying("some content!").read(new byte[13]),
                ContentException.UnexpectedAnswer.class,
                TOO_LONG);
    }

    @Test
    void F2_endlessContentIsNotReadOn() {
        int[] given = {0};
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        given[0]++;
                        return 'x';
                    }
                };
        InputStream in = new VerifyingInputStream(endless, Descriptor.of("a/b", CONTENT), ATTEMPT);
        assertFails(
                () -> in.readNBytes(Integer.MAX_VALUE),
                ContentException.UnexpectedAnswer.class,
                TOO_LONG);
        assertThat(given[0]).isLessThan(20_000);
    }

    @Test
    void F2_tooFewBytesFailAtTheEnd() {
        assertFails(
                () -> verifying("some").readAllBytes(),
                ContentException.UnexpectedAnswer.class,
                "ghcr.io sent only 4 of the 12 bytes that were announced.");
    }

    @Test
    void F2_otherBytesFailWithTheLastOne() {
        assertFails(
                () -> verifying("SOME CONTENT").readNBytes(CONTENT.length),
                ContentException.DigestMismatch.class,
                "wanted " + Digest.sha256(CONTENT));
    }

    @Test
    void F2_aReaderThatStopsBeforeTheEndIsNotTold() throws IOException {
        try (InputStream in = verifying("SOME CONTENT")) {
            assertThat(in.readNBytes(4)).hasSize(4);
        }
    }

    @Test
    void skippedBytesAreVerifiedToo() throws IOException {
        InputStream in = verifying("some content");
        assertThat(in.skip(5)).isEqualTo(5);
        assertThat(in.skip(0)).isZero();
        assertThat(in.skip(-1)).isZero();
        assertThat(in.readAllBytes()).isEqualTo("content".getBytes(StandardCharsets.UTF_8));
        assertThat(in.skip(1)).isZero();
        assertFails(
                () -> verifying("SOME CONTENT").skipNBytes(12),
                ContentException.DigestMismatch.class,
                "ghcr.io sent other bytes");
    }

    @Test
    void nothingIsReadTwice() throws IOException {
        InputStream in = verifying("some content");
        in.mark(100);
        assertThat(in.markSupported()).isFalse();
        assertThat(in.readNBytes(4)).hasSize(4);
        assertThatExceptionOfType(IOException.class).isThrownBy(in::reset);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 11, 12, 13, 100})
    void theSizeOfTheReadsMakesNoDifference(int size) throws IOException {
        InputStream in = verifying("some content");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[size];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
        }
        assertThat(out.toByteArray()).isEqualTo(CONTENT);
    }

    @Test
    void sha512IsVerifiedAsWell() throws IOException {
        Digest sha512 = Digest.parse("sha512:" + "0".repeat(128));
        Digest right = Digest.of("sha512", sha512.newMessageDigest().digest(CONTENT));
        assertThat(verifying(CONTENT, Descriptor.of("a/b", right, 12)).readAllBytes())
                .isEqualTo(CONTENT);
        assertFails(
                () -> verifying(CONTENT, Descriptor.of("a/b", sha512, 12)).readAllBytes(),
                ContentException.DigestMismatch.class,
                "got " + right);
    }
}
