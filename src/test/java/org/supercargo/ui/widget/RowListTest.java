package org.supercargo.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class RowListTest {
    private final RowList<String> rows = new RowList<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void fill() {
        rows.show(List.of("a", "b", "c"));
        rows.addListener(this::note);
    }

    private void note(ListChangeListener.Change<? extends String> change) {
        while (change.next()) {
            String range = " " + change.getFrom() + "-" + change.getTo();
            if (change.wasUpdated()) {
                told.add("updated" + range);
            } else if (change.wasReplaced()) {
                told.add("replaced" + range);
            } else if (change.wasAdded()) {
                told.add("added" + range);
            } else {
                told.add("removed " + String.join("", change.getRemoved()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x y z, updated 0-3",
        "a b c d e, updated 0-3; added 3-5",
        "c, removed bc; updated 0-1",
        "'', removed abc"
    })
    void rowsAreToldToBeUpdatedAndNeverReplaced(String now, String changes) {
        List<String> shown = now.isEmpty() ? List.of() : List.of(now.split(" "));

        rows.show(shown);

        assertThat(rows).isEqualTo(shown);
        assertThat(told).containsExactlyInAnyOrder(changes.split("; "));
    }
}
