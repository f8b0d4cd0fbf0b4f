package org.supercargo.credential;

import org.supercargo.oci.DisplayText;
import org.supercargo.oci.SecretMask;

/** Makes text from files and programs fit to be quoted in an explanation. */
public final class SafeText {
    private static final int MAX_LENGTH = 300;
    private static final int MAX_INPUT = 4096;

    private SafeText() {}

    /**
     * The first line of the text, with what looks like a secret hidden, at most 300 characters. A
     * document (JSON, HTML) is not quoted at all.
     */
    public static String of(String text) {
        String start = text.substring(0, Math.min(text.length(), MAX_INPUT)).strip();
        if (start.startsWith("{") || start.startsWith("[") || start.startsWith("<")) {
            return "";
        }
        String line = start.lines().findFirst().orElse("").strip();
        return DisplayText.line(SecretMask.mask(line), MAX_LENGTH);
    }
}
