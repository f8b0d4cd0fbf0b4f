package org.supercargo.ui.find;

import org.supercargo.oci.RegistryName;
import org.supercargo.service.find.Found;
import org.supercargo.ui.kit.Format;

import java.util.ArrayList;
import java.util.List;

/** What the palette says of the hits. */
final class FindWords {
    private static final int NAMED = 3;

    private FindWords() {}

    static String note(String text, Found found) {
        if (text.isBlank()) {
            return "Type a part of a name. What was not listed yet is not searched.";
        }
        List<String> sentences = new ArrayList<>();
        if (found.hits().isEmpty()) {
            sentences.add("Nothing that is known has that name.");
        } else if (found.more() > 0) {
            sentences.add("And " + Format.count(found.more()) + " more; type more of the name.");
        }
        if (!found.notSearched().isEmpty()) {
            sentences.add(
                    "Not listed, so only partly searched: " + some(found.notSearched()) + ".");
        }
        return String.join(" ", sentences);
    }

    private static String some(List<RegistryName> registries) {
        String named =
                String.join(
                        ", ",
                        registries.stream().limit(NAMED).map(RegistryName::toString).toList());
        int others = registries.size() - NAMED;
        return others > 0 ? named + " and " + Format.count(others, "other", "others") : named;
    }
}
