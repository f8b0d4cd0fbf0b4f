package org.supercargo.ui.tags;

import org.supercargo.content.PageSink;
import org.supercargo.oci.ListedManifest;
import org.supercargo.oci.Tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes rows of the names of one list, with what the list tells of them. */
final class TagPages implements PageSink {
    private final Consumer<List<TagRow>> rows;
    private final Consumer<Map<Tag, ListedManifest>> later;
    private final Map<Tag, ListedManifest> told = new HashMap<>();
    private boolean cameRows;

    /**
     * @param rows takes each page
     * @param later takes what the list tells when it gave rows already
     */
    TagPages(Consumer<List<TagRow>> rows, Consumer<Map<Tag, ListedManifest>> later) {
        this.rows = rows;
        this.later = later;
    }

    @Override
    public boolean accept(List<String> names) {
        List<TagRow> page = new ArrayList<>(names.size());
        for (String name : names) {
            if (Tag.isListable(name)) {
                page.add(row(new Tag(name)));
            }
        }
        cameRows = true;
        rows.accept(page);
        return !Thread.currentThread().isInterrupted();
    }

    private TagRow row(Tag tag) {
        TagRow row = new TagRow(tag);
        ListedManifest manifest = told.get(tag);
        if (manifest != null) {
            row.tell(manifest);
        }
        return row;
    }

    @Override
    public void tell(Map<Tag, ListedManifest> byTag) {
        told.putAll(byTag);
        if (cameRows) {
            later.accept(byTag);
        }
    }
}
