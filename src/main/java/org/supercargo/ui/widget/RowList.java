package org.supercargo.ui.widget;

import javafx.collections.ObservableListBase;

import java.util.List;

/**
 * The rows of a table that are exchanged all at once. It tells that rows were updated, not
 * replaced: where rows are replaced, JavaFX empties each cell in sight and lays all out twice.
 */
public final class RowList<T> extends ObservableListBase<T> {
    private List<T> rows = List.of();

    /**
     * Shows these rows from now on.
     *
     * @param now a list that does not change any more
     */
    public void show(List<T> now) {
        List<T> before = rows;
        int common = Math.min(before.size(), now.size());
        beginChange();
        rows = now;
        for (int i = 0; i < common; i++) {
            nextUpdate(i);
        }
        if (now.size() > common) {
            nextAdd(common, now.size());
        } else if (before.size() > common) {
            nextRemove(common, before.subList(common, before.size()));
        }
        endChange();
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
