package org.supercargo.ui.image.facts;

import java.util.List;

/**
 * Facts of the overview under one title.
 *
 * @param hidden how many more there are than are shown
 */
public record FactGroup(String title, List<Fact> facts, int hidden) {
    private static final int SHOWN = 200;

    public FactGroup {
        facts = List.copyOf(facts);
    }

    static FactGroup of(String title, List<Fact> facts) {
        int shown = Math.min(SHOWN, facts.size());
        return new FactGroup(title, facts.subList(0, shown), facts.size() - shown);
    }
}
