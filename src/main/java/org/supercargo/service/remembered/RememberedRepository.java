package org.supercargo.service.remembered;

import java.util.List;

/**
 * A repository that is known without its registry having listed it.
 *
 * @param origins where its name is from, each as a phrase
 */
public record RememberedRepository(String path, List<String> origins) {
    public RememberedRepository {
        origins = List.copyOf(origins);
    }

    /** Where the name is from, as a sentence. */
    public String words() {
        String all = String.join("; ", origins);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }
}
