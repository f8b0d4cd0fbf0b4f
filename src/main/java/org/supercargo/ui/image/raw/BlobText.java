package org.supercargo.ui.image.raw;

import org.supercargo.oci.json.PrettyJson;
import org.supercargo.ui.widget.JsonText;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a manifest or configuration as they can be shown: JSON laid out, other text as it
 * is, anything else as the hexadecimal digits of its beginning.
 *
 * @param whole all of the text, for copying
 * @param binary whether the bytes are no text
 */
public record BlobText(JsonText shown, String whole, boolean binary) {
    private static final int DUMPED = 4096;

    public static BlobText of(byte[] bytes) {
        if (!isText(bytes)) {
            String dump = HexDump.of(Arrays.copyOf(bytes, Math.min(DUMPED, bytes.length)));
            return new BlobText(JsonText.plain(dump), dump, true);
        }
        String pretty = PrettyJson.of(bytes);
        return new BlobText(JsonText.json(pretty), pretty, false);
    }

    private static boolean isText(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
