package org.supercargo.catalog.disk;

import org.supercargo.oci.Digest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Makes a file name of any text: readable, the same on every system, and different for different
 * texts.
 */
public final class FileSlug {
    private static final int READABLE = 80;
    private static final int HASH = 12;
    private static final String OF_NOTHING = "registry";

    private FileSlug() {}

    /**
     * The letters and digits of the text in lower case, everything between them one hyphen, and the
     * beginning of its hash: what can be read alone is the same for {@code a/b:c} and {@code
     * a-b-c}.
     */
    public static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return readable(text) + "-" + Digest.sha256(bytes).encoded().substring(0, HASH);
    }

    static String readable(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = slug.length() > READABLE ? slug.substring(0, READABLE) : slug;
        return cut.isEmpty() ? OF_NOTHING : cut;
    }
}
