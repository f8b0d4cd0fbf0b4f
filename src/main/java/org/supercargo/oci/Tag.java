package org.supercargo.oci;

import java.util.regex.Pattern;

/**
 * The name of a tag. The constructor takes whatever a registry may list and is safe in a path;
 * {@link #parse} takes only what may be pushed.
 */
public record Tag(String name) implements Selector, Comparable<Tag> {
    private static final Pattern STRICT = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final String UNSAFE = "/\\?#%";
    private static final Pattern NOT_IN_TAGS = Pattern.compile("[^A-Za-z0-9_.-]");
    private static final int LISTED_MAX = 4096;

    // Stands after the patterns, which its constructor needs.
    /** The tag that docker assumes when a reference has neither tag nor digest. */
    public static final Tag LATEST = new Tag("latest");

    /**
     * @throws InvalidNameException if the name is empty or could leave its place in a request path
     */
    public Tag {
        if (name.isEmpty()) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.EMPTY, "A tag cannot be empty.");
        }
        if (!isListable(name)) {
            throw invalid(name);
        }
    }

    /**
     * Reads a tag by the strict grammar of the distribution specification.
     *
     * @param text at most 128 of letters, digits, {@code _}, {@code .} and {@code -}, beginning
     *     with none of the last two
     * @throws InvalidNameException if the text breaks the grammar
     */
    public static Tag parse(String text) {
        if (!isValid(text)) {
            throw invalid(text);
        }
        return new Tag(text);
    }

    /**
     * Whether the constructor takes the text: whether a tag that a registry lists under this name
     * can be asked for.
     */
    public static boolean isListable(String text) {
        return !text.isEmpty()
                && text.length() <= LISTED_MAX
                && isSafe(text)
                && !text.equals(".")
                && !text.equals("..");
    }

    /** Without a stream, since very many names pass here while a program starts. */
    private static boolean isSafe(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!isSafe(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What cannot be seen, or makes others look different, stands in no name of a repository too.
     */
    private static boolean isSafe(int c) {
        return UNSAFE.indexOf(c) < 0 && !DisplayText.isHidden(c);
    }

    /**
     * The tag under which registries without a referrers API keep the list of a manifest's
     * referrers, as of distribution-spec's "Referrers Tag Schema".
     */
    public static Tag ofReferrers(Digest subject) {
        String name = start(subject.algorithm(), 32) + "-" + start(subject.encoded(), 64);
        return new Tag(NOT_IN_TAGS.matcher(name).replaceAll("-"));
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    /** Whether the text may be pushed as a tag. */
    public static boolean isValid(String text) {
        return STRICT.matcher(text).matches();
    }

    private static InvalidNameException invalid(String text) {
        return new InvalidNameException(
                InvalidNameException.Rule.FORMAT,
                DisplayText.quote(text)
                        + " is not a valid tag: use up to 128 letters, digits, “_”, “.” and “-”,"
                        + " not beginning with “.” or “-”.");
    }

    @Override
    public String pathForm() {
        return name;
    }

    @Override
    public int compareTo(Tag other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
