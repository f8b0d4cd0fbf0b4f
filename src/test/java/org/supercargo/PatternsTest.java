package org.supercargo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every pattern of the program takes hostile text in linear time. The steps are counted, not
 * clocked: text of double the length may cost about double the characters looked at.
 */
class PatternsTest {
    private static final int LENGTH = 500;
    private static final double DOUBLE = 2.5;
    private static final List<String> USUAL =
            List.of(
                    "a", "A", "0", " ", "\n", "\"", "\\", "-", "_", "/", ":", "=", ",", ".", "a-",
                    "a.", "a/", "a=\"", "\\\"", "a b");

    @Test
    void J52_everyPatternIsLinear() throws IllegalAccessException {
        List<String> slow = new ArrayList<>();
        Map<String, Pattern> patterns = patterns();
        patterns.forEach(
                (name, pattern) ->
                        hostile(pattern).stream()
                                .filter(unit -> !isLinear(pattern, unit))
                                .findFirst()
                                .ifPresent(
                                        unit ->
                                                slow.add(
                                                        name
                                                                + " on “"
                                                                + unit
                                                                + "” again and again")));
        assertThat(patterns).isNotEmpty();
        assertThat(slow).as("patterns that look at a text again and again").isEmpty();
    }

    private static Map<String, Pattern> patterns() throws IllegalAccessException {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        Set<JavaField> fields = new LinkedHashSet<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.supercargo")
                .forEach(type -> fields.addAll(type.getFields()));
        for (JavaField field : fields) {
            if (field.getModifiers().contains(JavaModifier.STATIC)
                    && field.getRawType().isEquivalentTo(Pattern.class)) {
                Field reflected = field.reflect();
                reflected.setAccessible(true);
                patterns.put(field.getFullName(), (Pattern) reflected.get(null));
            }
        }
        return patterns;
    }

    /** What is repeated: usual pieces, the pattern's own words, and these behind one another. */
    private static Set<String> hostile(Pattern pattern) {
        Set<String> units = new LinkedHashSet<>(USUAL);
        for (String word : pattern.pattern().split("[^A-Za-z0-9=:;/.-]+")) {
            if (!word.isEmpty()) {
                units.add(word);
                units.add(word + " ");
                units.add(word + "=");
            }
        }
        return units;
    }

    private static boolean isLinear(Pattern pattern, String unit) {
        try {
            return countsLinear(pattern, unit);
        } catch (StackOverflowError e) {
            return false;
        }
    }

    private static boolean countsLinear(Pattern pattern, String unit) {
        return steps(pattern, unit.repeat(2 * LENGTH / unit.length()))
                        < DOUBLE * steps(pattern, unit.repeat(LENGTH / unit.length())) + 100
                && steps(pattern, unit.repeat(2 * LENGTH / unit.length()) + "\u0000")
                        < DOUBLE * steps(pattern, unit.repeat(LENGTH / unit.length()) + "\u0000")
                                + 100;
    }

    private static long steps(Pattern pattern, String text) {
        CountingText counting = new CountingText(text);
        pattern.matcher(counting).matches();
        var matcher = pattern.matcher(counting);
        while (matcher.find()) {
            assertThat(matcher.end()).isLessThanOrEqualTo(text.length());
        }
        return counting.steps;
    }

    /** Counts how often a character is looked at. */
    private static final class CountingText implements CharSequence {
        private final String text;
        private long steps;

        private CountingText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps++;
            return text.charAt(index);
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
