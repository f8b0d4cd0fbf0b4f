package org.supercargo.ui.widget;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.kit.Buttons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds words in a text area: typed in a bar that opens below it and closes with Escape. */
final class FindBar extends HBox {
    private static final int MAX_FOUND = 10_000;

    private final CodeArea area;
    private final TextField words = new TextField();
    private final Label count = new Label();
    private List<Integer> found = List.of();
    private int current;

    FindBar(CodeArea area) {
        this.area = area;
        words.setId(area.getId() + "-find");
        words.setPromptText("Find");
        words.setAccessibleText("Find in the text");
        words.textProperty().subscribe(this::searchAgain);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().add("find-bar");
        String id = area.getId() + "-find";
        getChildren()
                .addAll(
                        words,
                        count,
                        Buttons.icon(
                                id + "-previous", Feather.CHEVRON_UP, "Previous", () -> go(-1)),
                        Buttons.icon(id + "-next", Feather.CHEVRON_DOWN, "Next", () -> go(1)),
                        Buttons.icon(id + "-close", Feather.X, "Close", this::close));
        close();
    }

    void open() {
        setVisible(true);
        setManaged(true);
        words.requestFocus();
        words.selectAll();
        searchAgain();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        area.requestFocus();
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            close();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            go(key.isShiftDown() ? -1 : 1);
            key.consume();
        }
    }

    /** Searches the text as it is now. */
    void searchAgain() {
        if (!isVisible()) {
            return;
        }
        String wanted = words.getText().toLowerCase(Locale.ROOT);
        found =
                wanted.isEmpty()
                        ? List.of()
                        : positions(area.getText().toLowerCase(Locale.ROOT), wanted);
        current = -1;
        go(1);
    }

    private static List<Integer> positions(String text, String wanted) {
        List<Integer> positions = new ArrayList<>();
        int at = text.indexOf(wanted);
        while (at >= 0 && positions.size() < MAX_FOUND) {
            positions.add(at);
            at = text.indexOf(wanted, at + wanted.length());
        }
        return positions;
    }

    private void go(int by) {
        if (found.isEmpty()) {
            count.setText(words.getText().isEmpty() ? "" : "Nothing found");
            return;
        }
        current = Math.floorMod(current + by, found.size());
        count.setText((current + 1) + " of " + found.size());
        int start = found.get(current);
        area.selectRange(start, start + words.getText().length());
        area.requestFollowCaret();
    }
}
