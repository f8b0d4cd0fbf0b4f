package org.supercargo.ui.kit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the words of a command as a person would type them into a shell. */
public final class ShellWords {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWords() {}

    /** The words as one line. */
    public static String join(List<String> words) {
        return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    }

    /** One word, in quotation marks if a shell would not take it as it is. */
    public static String quote(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
