package org.supercargo.sample.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Fills files with text and machine code that look like the real thing and come out the same each
 * time.
 */
final class Filler {
    private static final List<String> WORDS =
            List.of(
                    ("anchor ballast beacon berth bollard breakwater buoy cable cargo channel chart"
                         + " compass container crane crew current deck dock draught ebb fender"
                         + " ferry fog fleet flood gale gangway harbour hatch helm hold horizon"
                         + " hull keel lantern ledger light log manifest mast mooring pier pilot"
                         + " port quay reef rope rudder sail sextant shoal signal stern storm tide"
                         + " tug vessel watch wave wharf winch")
                            .split(" "));
    private static final int LINE_WORDS = 11;

    private final Random random;

    Filler(long seed) {
        random = new Random(seed);
    }

    /** Lines of words. */
    String prose(int lines) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            for (int word = 0; word < LINE_WORDS; word++) {
                text.append(word == 0 ? "" : " ").append(word());
            }
            text.append('\n');
        }
        return text.toString();
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /**
     * A 64-bit ELF file for Linux.
     *
     * @param machine the processor's number in the ELF header
     * @param size bytes, of which half is text that compresses well
     */
    byte[] program(int machine, int size) {
        ByteBuffer header = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        header.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        header.putShort((short) 3).putShort((short) machine).putInt(1);
        header.putLong(0x1040).putLong(0).putLong(0).putInt(0).putShort((short) 64);
        byte[] code = new byte[size / 2];
        random.nextBytes(code);
        ByteArrayOutputStream file = new ByteArrayOutputStream(size);
        file.writeBytes(header.array());
        file.writeBytes(code);
        while (file.size() < size) {
            file.writeBytes(prose(1).getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }
}
