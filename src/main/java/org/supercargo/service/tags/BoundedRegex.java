package org.supercargo.service.tags;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that somebody types. One that would try endlessly on a name is given up and
 * does not fit.
 */
public final class BoundedRegex {
    private static final int STEPS = 100_000;

    private final Pattern pattern;

    /**
     * @throws java.util.regex.PatternSyntaxException if it is none
     */
    public BoundedRegex(String expression) {
        pattern = Pattern.compile(expression);
    }

    boolean isFoundIn(String name) {
        return holds(name, Matcher::find);
    }

    /** Whether the whole name fits. */
    public boolean matches(String name) {
        return holds(name, Matcher::matches);
    }

    private boolean holds(String name, Predicate<Matcher> test) {
        try {
            return test.test(pattern.matcher(new Counted(name)));
        } catch (TooManyStepsException | StackOverflowError e) {
            return false;
        }
    }

    private static final class TooManyStepsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyStepsException() {
            super("the expression tries too much", null, false, false);
        }
    }

    /** A text that is looked at only so often. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > STEPS) {
                throw new TooManyStepsException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
