package org.supercargo.ui.catalog.tree;

import javafx.collections.ObservableList;

import java.util.List;

/** Which rows of the tree are open, kept from one run of the program to the next. */
public final class OpenRows {
    private static final int MAX_OPEN = 500;

    private final ObservableList<String> open;

    /**
     * @param open the keys of open registries and catalogs and, each after one of them and a slash,
     *     the paths of open folders
     */
    public OpenRows(ObservableList<String> open) {
        this.open = open;
    }

    public boolean isOpen(String row) {
        return open.contains(row);
    }

    /** The folders of the row that are open. */
    List<String> folders(String row) {
        String inside = row + "/";
        return open.stream()
                .filter(key -> key.startsWith(inside))
                .map(key -> key.substring(inside.length()))
                .toList();
    }

    void keepFolder(String row, String folder, boolean isOpen) {
        keep(row + "/" + folder, isOpen);
    }

    /** Remembers that a row was opened, or shut; those that were opened longest ago are dropped. */
    public void keep(String row, boolean isOpen) {
        if (!isOpen) {
            open.remove(row);
        } else if (!open.contains(row)) {
            open.add(row);
            if (open.size() > MAX_OPEN) {
                open.removeFirst();
            }
        }
    }
}
