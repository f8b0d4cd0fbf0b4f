package org.supercargo.service.seen;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The form of a list of names on disk: one line each for the form, the time, what the names are of,
 * and a checksum of the names; then the names, one a line.
 */
final class NamesFile {
    private static final String FORM = "supercargo names 1";
    private static final int HEADER_LINES = 4;

    private NamesFile() {}

    /** Names with line breaks in them, which no name of a registry has, are left out. */
    static byte[] write(SeenNames names) {
        StringBuilder body = new StringBuilder();
        names.names().stream()
                .filter(name -> name.indexOf('\n') < 0)
                .forEach(name -> body.append(name).append('\n'));
        String header =
                String.join(
                        "\n",
                        FORM,
                        Long.toString(names.at().toEpochMilli()),
                        names.of(),
                        checksum(body.toString()));
        return (header + "\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    /** The names; empty if the bytes are not what {@link #write} gave. */
    static Optional<SeenNames> read(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", HEADER_LINES + 1);
        if (parts.length <= HEADER_LINES
                || !parts[0].equals(FORM)
                || !parts[3].equals(checksum(parts[4]))) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return Optional.of(new SeenNames(parts[2], parts[4].lines().toList(), at));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String checksum(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
