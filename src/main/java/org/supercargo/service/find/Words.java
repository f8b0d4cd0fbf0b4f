package org.supercargo.service.find;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** The words that somebody looks for, all of which must stand in a name or the place it is in. */
final class Words {
    private static final int EXACT = 0;
    private static final int LAST_PART = 1;
    private static final int START = 2;
    private static final int START_OF_PART = 3;
    private static final int INSIDE = 4;
    private static final String PART_ENDS = "/-_.:@";

    private final List<String> words;

    private Words(List<String> words) {
        this.words = words;
    }

    /** Words are separated by spaces, and by the colon between a repository and its tag. */
    static Words of(String text) {
        return new Words(
                Arrays.stream(text.strip().split("[\\s:]+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words that do not stand in a place, and so must stand in the names of that place. */
    Words missingIn(String place) {
        return new Words(words.stream().filter(word -> find(place, word) < 0).toList());
    }

    /**
     * How well a name fits: the less, the better; empty if it does not.
     *
     * @param missing those of the words that the name must have, since its place has them not
     */
    OptionalInt rank(String name, Words missing) {
        for (String word : missing.words) {
            if (find(name, word) < 0) {
                return OptionalInt.empty();
            }
        }
        int best = Integer.MAX_VALUE;
        for (String word : words) {
            int at = find(name, word);
            if (at >= 0) {
                best = Math.min(best, rank(name, word, at));
            }
        }
        return best == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static int rank(String name, String word, int at) {
        boolean atEnd = at + word.length() == name.length();
        if (at == 0) {
            return atEnd ? EXACT : START;
        }
        if (PART_ENDS.indexOf(name.charAt(at - 1)) >= 0) {
            return atEnd ? LAST_PART : START_OF_PART;
        }
        return INSIDE;
    }

    private static int find(String name, String word) {
        int last = name.length() - word.length();
        for (int at = 0; at <= last; at++) {
            if (name.regionMatches(true, at, word, 0, word.length())) {
                return at;
            }
        }
        return -1;
    }
}
