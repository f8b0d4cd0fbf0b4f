package org.supercargo.layout;

import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Tag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names in an {@code index.json}. Other programs write whole references there, which are no
 * tags.
 */
record LayoutTags(List<String> names, int others) {
    static LayoutTags of(List<Descriptor> entries) {
        Set<String> names = new LinkedHashSet<>();
        int others = 0;
        for (Descriptor entry : entries) {
            String name = LayoutIndexFile.tagOf(entry).orElse("");
            if (isTag(name)) {
                names.add(name);
            } else if (!name.isEmpty()) {
                others++;
            }
        }
        return new LayoutTags(new ArrayList<>(names), others);
    }

    private static boolean isTag(String name) {
        try {
            return new Tag(name).name().equals(name);
        } catch (InvalidNameException e) {
            return false;
        }
    }

    Listing giveTo(PageSink sink) {
        if (!names.isEmpty()) {
            sink.accept(names);
        }
        return others == 0
                ? Listing.COMPLETE
                : Listing.incomplete("Entries with names that are not tags: " + others + ".");
    }
}
