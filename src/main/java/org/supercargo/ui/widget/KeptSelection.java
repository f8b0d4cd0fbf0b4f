package org.supercargo.ui.widget;

import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is selected in a table while its rows change places: the rows, the one where a range begins
 * and the one with the focus, where it ends.
 */
public final class KeptSelection<T> {
    /** Where JavaFX keeps the place at which a range begins, without a method to ask for it. */
    private static final String ANCHOR = "anchor";

    private final TableView<T> table;
    private final List<T> selected;
    private final T anchor;
    private final T focused;

    private KeptSelection(TableView<T> table) {
        this.table = table;
        this.selected = selectedIn(table);
        this.anchor =
                table.getProperties().get(ANCHOR) instanceof TablePosition<?, ?> place
                        ? row(place.getRow())
                        : null;
        this.focused = row(table.getFocusModel().getFocusedIndex());
    }

    /** Selects nothing until it is restored. */
    public static <T> KeptSelection<T> take(TableView<T> table) {
        KeptSelection<T> kept = new KeptSelection<>(table);
        table.getSelectionModel().clearSelection();
        return kept;
    }

    /** The selected rows that the table has. */
    public static <T> List<T> selectedIn(TableView<T> table) {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private T row(int index) {
        return index >= 0 && index < table.getItems().size() ? table.getItems().get(index) : null;
    }

    /** Selects again what is still there, wherever it stands. */
    public void restore() {
        if (selected.isEmpty()) {
            table.getProperties().remove(ANCHOR);
            return;
        }
        Map<T, Integer> places = places();
        int[] rows =
                selected.stream()
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .toArray();
        if (rows.length > 0) {
            table.getSelectionModel()
                    .selectIndices(rows[0], Arrays.copyOfRange(rows, 1, rows.length));
        }
        if (places.containsKey(focused)) {
            table.getFocusModel().focus(places.get(focused));
        }
        restoreAnchor(places.get(anchor));
    }

    private void restoreAnchor(Integer row) {
        if (row == null) {
            table.getProperties().remove(ANCHOR);
        } else {
            table.getProperties().put(ANCHOR, new TablePosition<>(table, row, null));
        }
    }

    /** Where the rows stand that matter here. */
    private Map<T, Integer> places() {
        Map<T, Integer> places = new IdentityHashMap<>();
        selected.forEach(row -> places.put(row, null));
        places.put(anchor, null);
        places.put(focused, null);
        int left = places.size();
        List<T> rows = table.getItems();
        for (int i = 0; i < rows.size() && left > 0; i++) {
            if (places.containsKey(rows.get(i))) {
                places.put(rows.get(i), i);
                left--;
            }
        }
        places.values().removeIf(Objects::isNull);
        return places;
    }
}
