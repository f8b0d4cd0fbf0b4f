package org.supercargo.registry.http;

import org.supercargo.oci.DisplayText;
import org.supercargo.oci.SecretMask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a registry wants its user to know, {@code Warning: 299 - "text"} (distribution-spec,
 * "Warnings").
 */
public final class WarningHeader {
    private static final int MAX_LENGTH = 4096;
    private static final Pattern FORM = Pattern.compile("299 - \"((?:[^\"\\\\]|\\\\.)++)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private WarningHeader() {}

    /**
     * The texts, made harmless, each once. Headers of any other form are ignored, and so is what
     * comes after 4096 characters.
     *
     * @param headers all {@code Warning} headers of an answer
     */
    public static List<String> parse(List<String> headers) {
        List<String> texts = new ArrayList<>();
        int length = 0;
        for (String header : headers) {
            length += header.length();
            if (length > MAX_LENGTH) {
                break;
            }
            Matcher form = FORM.matcher(header);
            if (form.matches()) {
                String text = ESCAPE.matcher(form.group(1)).replaceAll("$1");
                texts.add(DisplayText.line(SecretMask.mask(text)));
            }
        }
        return texts.stream().distinct().toList();
    }
}
