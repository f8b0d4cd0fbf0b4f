package org.supercargo.ui.catalog.tree;

import org.supercargo.service.seen.RepositoryState;

/** What is said of a repository in its row, once it is known (D24). */
public enum Remark {
    /** Nothing is known that would be said: most repositories were not asked for. */
    NONE("", ""),
    EMPTY("empty or deleted", "It has no tags: they, or all of it, were deleted."),
    UNLISTED(
            "no such repository", "The registry lists its repositories, and this is none of them."),
    ABSENT("not there or hidden", "The registry has no such repository, or hides it."),
    DENIED("not allowed", "The registry does not allow you to look into it.");

    private final String words;
    private final String meaning;

    Remark(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    /**
     * What is said of a repository whatever its registry lists.
     *
     * @param state null if nothing was found of it
     */
    static Remark of(RepositoryState state) {
        return switch (state) {
            case null -> NONE;
            case EMPTY -> EMPTY;
            case MISSING -> ABSENT;
            case DENIED -> DENIED;
        };
    }

    /** Two or three words; empty where there is nothing to say. */
    public String words() {
        return words;
    }

    /** A sentence. */
    public String meaning() {
        return meaning;
    }
}
