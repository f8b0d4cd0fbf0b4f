package org.supercargo.registry.listing;

import org.supercargo.oci.DisplayText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The names of a list that no request can ask for: they are counted, and the first are told. */
final class UnusableNames {
    private static final int TOLD = 3;

    private final List<String> first = new ArrayList<>();
    private int count;

    void add(String name) {
        count++;
        if (first.size() < TOLD) {
            first.add(DisplayText.quote(name));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** That they are left out, as a sentence; empty if there are none. */
    String words() {
        if (isEmpty()) {
            return "";
        }
        String names = first.stream().collect(Collectors.joining(", "));
        String others = count > first.size() ? " and others" : "";
        return count == 1
                ? "1 name cannot be asked for and is left out: " + names + "."
                : count + " names cannot be asked for and are left out: " + names + others + ".";
    }
}
