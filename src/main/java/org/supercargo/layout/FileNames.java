package org.supercargo.layout;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes the parts of registry and repository names as file names and back: the same on every
 * system, different for different names also where the file system does not tell upper from lower
 * case, and never the name of a device or of a file of a layout. What is not a plain lower-case
 * name is written as {@code %} and two hexadecimal digits.
 */
final class FileNames {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789._-";
    private static final Pattern RESERVED =
            Pattern.compile(
                    "(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?|"
                            + Pattern.quote(LayoutBlobs.NAME)
                            + "|"
                            + Pattern.quote(LayoutIndexFile.NAME)
                            + "|"
                            + Pattern.quote(LayoutMarker.NAME));
    private static final Pattern WRITTEN = Pattern.compile("(?:[a-z0-9._-]|%[0-9a-f]{2})+");
    private static final HexFormat HEX = HexFormat.of();

    private FileNames() {}

    /** The file name of one part of a name, between two slashes. */
    static String encode(String part) {
        boolean reserved = RESERVED.matcher(part.toLowerCase(Locale.ROOT)).matches();
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            boolean edgeDot = bytes[i] == '.' && (i == 0 || i == bytes.length - 1);
            boolean plain = PLAIN.indexOf(bytes[i]) >= 0 && !edgeDot && !(reserved && i == 0);
            if (plain) {
                name.append((char) bytes[i]);
            } else {
                name.append('%').append(HEX.toHexDigits(bytes[i]));
            }
        }
        return name.toString();
    }

    /** The part that was written so; empty for a file name that {@link #encode} does not give. */
    static Optional<String> decode(String name) {
        if (!WRITTEN.matcher(name).matches()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[name.length()];
        int length = 0;
        for (int i = 0; i < name.length(); i++) {
            boolean escaped = name.charAt(i) == '%';
            bytes[length++] =
                    (byte) (escaped ? HexFormat.fromHexDigits(name, i + 1, i + 3) : name.charAt(i));
            i += escaped ? 2 : 0;
        }
        String part = new String(bytes, 0, length, StandardCharsets.UTF_8);
        return Optional.of(part).filter(decoded -> encode(decoded).equals(name));
    }
}
