package org.supercargo.oci.json;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what is odd about a document; of very many oddities the first twenty and their number.
 */
final class Warnings {
    private static final int MAX = 20;

    private final List<String> sentences = new ArrayList<>();
    private int more;

    void add(String sentence) {
        if (sentences.size() < MAX) {
            sentences.add(sentence);
        } else {
            more++;
        }
    }

    List<String> list() {
        List<String> list = new ArrayList<>(sentences);
        if (more > 0) {
            list.add("There are " + more + " more oddities like these.");
        }
        return list;
    }
}
