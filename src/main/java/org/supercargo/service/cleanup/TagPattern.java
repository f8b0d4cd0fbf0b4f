package org.supercargo.service.cleanup;

import org.supercargo.oci.Tag;
import org.supercargo.service.tags.BoundedRegex;

/** A regular expression that the whole name of a tag has to fit, as in {@code pr-.*}. */
public final class TagPattern {
    private final String text;
    private final BoundedRegex regex;

    /**
     * @throws java.util.regex.PatternSyntaxException if the text is no regular expression
     */
    public TagPattern(String text) {
        this.text = text;
        this.regex = new BoundedRegex(text);
    }

    boolean fits(Tag tag) {
        return regex.matches(tag.name());
    }

    @Override
    public String toString() {
        return text;
    }
}
