package org.supercargo.registry.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Opens a conversation in TLS as a client does, only to see what language it is answered in. Where
 * a server speaks plain http, that spares setting up TLS, which takes a young program longer than
 * its requests.
 */
public final class TlsHello {
    /** The first letter of {@code HTTP/1.1 400 Bad Request}; records of TLS begin with others. */
    private static final int PLAIN_HTTP = 'H';

    private static final int RANDOM_BYTES = 32;

    /** TLS 1.2, RFC 5246 section 7.4.1.2; servers of 1.3 alone answer it with an alert. */
    private static final byte[] VERSION = hex("0303");

    private static final byte[] NO_SESSION = hex("00");

    /** ECDHE with AES-GCM, for ECDSA and RSA, and the two that servers without ECDHE know. */
    private static final byte[] CIPHERS = hex("000c c02b c02f c02c c030 009c 002f");

    private static final byte[] NO_COMPRESSION = hex("0100");

    /** Groups, point formats and signature algorithms, RFC 8422 and RFC 5246. */
    private static final byte[] EXTENSIONS =
            hex(
                    "0026"
                            + "000a 0006 0004 0017 0018"
                            + "000b 0002 0100"
                            + "000d 0012 0010 0403 0804 0401 0503 0805 0501 0806 0601");

    private TlsHello() {}

    /**
     * Whether the server answers a client hello in plain http.
     *
     * @param patience how long to wait for the connection, and then for the answer
     * @return false if it speaks TLS, keeps silent or hangs up
     * @throws IOException if no connection is made, or it breaks, or nothing comes in time
     */
    public static boolean isAnsweredInPlainHttp(InetSocketAddress server, Duration patience)
            throws IOException {
        int millis = Math.toIntExact(patience.toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(server, millis);
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(hello());
            return socket.getInputStream().read() == PLAIN_HTTP;
        }
    }

    private static byte[] hello() {
        byte[] random = new byte[RANDOM_BYTES];
        ThreadLocalRandom.current().nextBytes(random);
        byte[] body = joined(VERSION, random, NO_SESSION, CIPHERS, NO_COMPRESSION, EXTENSIONS);
        byte[] handshake = joined(hex("0100"), length(body), body);
        return joined(hex("160301"), length(handshake), handshake);
    }

    private static byte[] length(byte[] bytes) {
        return ByteBuffer.allocate(Short.BYTES).putShort((short) bytes.length).array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(1 << Byte.SIZE);
        for (byte[] part : parts) {
            all.put(part);
        }
        byte[] bytes = new byte[all.position()];
        all.flip().get(bytes);
        return bytes;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }
}
