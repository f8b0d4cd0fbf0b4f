package org.supercargo.credential.file;

import org.supercargo.credential.json.MalformedJsonException;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a configuration file into text, whatever editor or shell wrote it. */
final class ConfigText {
    private ConfigText() {}

    /**
     * Decodes UTF-8 with or without a byte order mark, and UTF-16 with one.
     *
     * @throws MalformedJsonException if it is neither
     */
    static String decode(byte[] bytes) throws MalformedJsonException {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] == 0 || bytes[1] == 0)) {
            throw new MalformedJsonException("is UTF-16 without a byte order mark");
        }
        return decode(bytes, 0, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, int skip, Charset charset)
            throws MalformedJsonException {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJsonException("is not " + charset + " text");
        }
    }
}
