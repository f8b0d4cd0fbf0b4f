package org.supercargo.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class SortedRowsTest {
    private final ObservableList<TreeItem<TreeEntry>> rows = FXCollections.observableArrayList();

    private static List<TreeItem<TreeEntry>> folders(String... paths) {
        return Stream.of(paths)
                .map(path -> new TreeItem<TreeEntry>(new TreeEntry.OfFolder(path)))
                .toList();
    }

    private List<String> labels() {
        return rows.stream().map(row -> row.getValue().label()).toList();
    }

    @Test
    void eachPageFindsItsPlaceAmongTheRowsBefore() {
        SortedRows.insert(rows, folders("m", "c", "x"));
        SortedRows.insert(rows, folders("z", "a", "d", "y", "n"));

        assertThat(labels()).containsExactly("a", "c", "d", "m", "n", "x", "y", "z");
    }

    @Test
    void foldersStandBeforeWhatIsSaidAboutThem() {
        SortedRows.insert(rows, List.of(new TreeItem<>(new TreeEntry.OfNote("a note"))));
        SortedRows.insert(rows, folders("z"));

        assertThat(labels()).containsExactly("z", "a note");
    }

    @Test
    void aPageOfNeighboursIsOneChange() {
        SortedRows.insert(rows, folders("a", "z"));
        var changes = new AtomicInteger();
        rows.addListener(
                (ListChangeListener<TreeItem<TreeEntry>>) change -> changes.incrementAndGet());

        SortedRows.insert(rows, folders("d", "c", "b", "e"));

        assertThat(labels()).containsExactly("a", "b", "c", "d", "e", "z");
        assertThat(changes).hasValue(1);
    }
}
