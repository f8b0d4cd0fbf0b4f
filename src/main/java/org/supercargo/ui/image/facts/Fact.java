package org.supercargo.ui.image.facts;

import org.supercargo.oci.DisplayText;

import java.util.Optional;

/**
 * One line of the overview: a name and a value, both harmless to show.
 *
 * @param hover more about the value than is shown; empty if all is shown
 * @param copied what the copy button gives: the value as it is
 * @param code whether the value is code, to be shown in a font of equal widths
 */
record Fact(String name, String value, Optional<String> hover, String copied, boolean code) {
    private static final int SHOWN = 400;
    private static final int NAME_SHOWN = 120;

    static Fact words(String name, String value) {
        return of(name, value, false);
    }

    static Fact words(String name, String value, String hover) {
        return new Fact(name, value, Optional.of(hover), value, false);
    }

    static Fact code(String name, String value) {
        return of(name, value, true);
    }

    private static Fact of(String name, String value, boolean code) {
        boolean whole = value.length() <= SHOWN;
        return new Fact(
                DisplayText.line(name, NAME_SHOWN),
                DisplayText.line(value, SHOWN),
                whole ? Optional.empty() : Optional.of(DisplayText.block(value)),
                value,
                code);
    }
}
