package org.supercargo.ui.tags;

import org.supercargo.service.tags.TagOrder.By;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A column of the table of tags: its name and how tags are ordered by it. */
enum TagColumn {
    TAG("Tag", By.VERSION),
    DIGEST("Digest", By.DIGEST),
    KIND("Kind", By.KIND),
    PLATFORMS("Platforms", By.PLATFORMS),
    SIZE("Size", By.SIZE),
    CREATED("Created", By.CREATED),
    MOVES("Moves", By.MOVES);

    private final String title;
    private final By order;

    TagColumn(String title, By order) {
        this.title = title;
        this.order = order;
    }

    String title() {
        return title;
    }

    By order() {
        return order;
    }

    /** The word for it in the settings and in the ids of its nodes. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns besides the tag, which is always there. */
    static List<TagColumn> optional() {
        return Arrays.stream(values()).filter(column -> column != TAG).toList();
    }
}
