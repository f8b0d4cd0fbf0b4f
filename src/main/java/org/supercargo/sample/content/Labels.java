package org.supercargo.sample.content;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The labels and annotations that image-spec's annotations.md defines. */
final class Labels {
    static final String CREATED = "org.opencontainers.image.created";

    private static final String PREFIX = "org.opencontainers.image.";

    private Labels() {}

    static Map<String, String> of(
            String title, String description, String version, String revision, String created) {
        String name = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(PREFIX + "title", title);
        labels.put(PREFIX + "description", description);
        labels.put(PREFIX + "version", version);
        labels.put(PREFIX + "revision", revision);
        labels.put(CREATED, created);
        labels.put(PREFIX + "source", "https://example.com/" + name);
        labels.put(PREFIX + "licenses", "Apache-2.0");
        return labels;
    }
}
