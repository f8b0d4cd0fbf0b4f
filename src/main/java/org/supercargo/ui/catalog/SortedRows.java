package org.supercargo.ui.catalog;

import javafx.scene.control.TreeItem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Puts rows into their places among sorted rows, in as few changes as possible. */
final class SortedRows {
    private static final Comparator<TreeItem<TreeEntry>> ORDER =
            Comparator.comparing(TreeItem::getValue, TreeEntry.ORDER);

    private SortedRows() {}

    /**
     * Adds the new rows to the sorted ones; rows that end up next to each other are added together.
     */
    static void insert(List<TreeItem<TreeEntry>> rows, List<TreeItem<TreeEntry>> added) {
        List<TreeItem<TreeEntry>> sorted = new ArrayList<>(added);
        sorted.sort(ORDER);
        int from = 0;
        while (from < sorted.size()) {
            int place = placeOf(rows, sorted.get(from));
            int to = from + 1;
            while (to < sorted.size() && fitsBefore(rows, place, sorted.get(to))) {
                to++;
            }
            rows.addAll(place, sorted.subList(from, to));
            from = to;
        }
    }

    private static boolean fitsBefore(
            List<TreeItem<TreeEntry>> rows, int place, TreeItem<TreeEntry> row) {
        return place == rows.size() || ORDER.compare(row, rows.get(place)) <= 0;
    }

    private static int placeOf(List<TreeItem<TreeEntry>> rows, TreeItem<TreeEntry> row) {
        int found = Collections.binarySearch(rows, row, ORDER);
        return found < 0 ? -found - 1 : found;
    }
}
