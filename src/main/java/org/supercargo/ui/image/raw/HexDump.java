package org.supercargo.ui.image.raw;

import java.util.HexFormat;

/**
 * Shows bytes as lines of sixteen: offset, hexadecimal digits and, where they are ASCII,
 * characters.
 */
final class HexDump {
    private static final int WIDTH = 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private HexDump() {}

    static String of(byte[] bytes) {
        var dump = new StringBuilder();
        for (int offset = 0; offset < bytes.length; offset += WIDTH) {
            appendLine(dump, bytes, offset, Math.min(offset + WIDTH, bytes.length));
        }
        return dump.toString();
    }

    private static void appendLine(StringBuilder dump, byte[] bytes, int start, int end) {
        String digits = HEX.formatHex(bytes, start, end);
        dump.append(HexFormat.of().toHexDigits(start, 8)).append("  ").append(digits);
        dump.repeat(' ', WIDTH * 3 + 1 - digits.length());
        for (int i = start; i < end; i++) {
            boolean printable = bytes[i] >= ' ' && bytes[i] < 0x7f;
            dump.append(printable ? (char) bytes[i] : '·');
        }
        dump.append('\n');
    }
}
