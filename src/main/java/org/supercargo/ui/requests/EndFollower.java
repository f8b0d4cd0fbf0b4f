package org.supercargo.ui.requests;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import java.util.Optional;

/**
 * Keeps the end of a growing table in sight, unless the user scrolled up or selected a row;
 * reaching the end again takes it up anew.
 */
final class EndFollower {
    private final TableView<?> table;
    private Optional<ScrollBar> bar = Optional.empty();
    private boolean following = true;

    EndFollower(TableView<?> table) {
        this.table = table;
        table.addEventFilter(ScrollEvent.SCROLL, this::onScroll);
        table.skinProperty().subscribe(this::onSkin);
    }

    /** The skin hears of changes first, else it would scroll to the end that was. */
    private void onSkin() {
        Node found = table.lookup(".scroll-bar:vertical");
        if (found instanceof ScrollBar vertical && bar.isEmpty()) {
            bar = Optional.of(vertical);
            vertical.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> following = false);
            vertical.valueProperty().subscribe(this::onMoved);
            table.getItems().addListener((ListChangeListener<Object>) change -> onChange());
            table.heightProperty().subscribe(this::onChange);
            toEnd();
        }
    }

    private void onChange() {
        if (isFollowing()) {
            toEnd();
        }
    }

    private void onScroll(ScrollEvent event) {
        if (event.getDeltaY() > 0) {
            following = false;
        }
    }

    private void onMoved() {
        if (bar.filter(EndFollower::isAtEnd).isPresent()) {
            following = true;
        }
    }

    private static boolean isAtEnd(ScrollBar bar) {
        return bar.getValue() >= bar.getMax();
    }

    private boolean isFollowing() {
        boolean allVisible = bar.filter(ScrollBar::isVisible).isEmpty();
        return table.getSelectionModel().isEmpty() && (following || allVisible);
    }

    private void toEnd() {
        if (!table.getItems().isEmpty()) {
            table.scrollTo(table.getItems().size() - 1);
        }
    }
}
