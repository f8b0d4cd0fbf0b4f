package org.supercargo.ui.find;

import atlantafx.base.controls.CustomTextField;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.service.find.Hit;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.Shown;

import java.util.Optional;

/** The palette over the window: a field, and below it what was found, the best first. */
public final class FindView extends VBox {
    private static final double WIDTH = 620;
    private static final double ROW_HEIGHT = 32;
    private static final int ROWS = 10;
    private static final double FRAME = 2;

    private final FindController controller;
    private final CustomTextField field = new CustomTextField();
    private final ListView<Hit> hits;

    FindView(FindModel model, FindController controller) {
        this.controller = controller;
        this.hits = new ListView<>(model.hits());
        setId("find");
        getStyleClass().add("find");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        initField(model);
        initHits(model);
        getChildren().addAll(field, hits, note(model));
        Shown.when(this, model.open());
        model.open().subscribe(this::opened);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void initField(FindModel model) {
        field.setId("find-text");
        field.setPromptText("Find a registry, repository or tag");
        field.setAccessibleText("Find");
        field.setLeft(Icons.of(Feather.SEARCH));
        field.textProperty().bindBidirectional(model.text());
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused && model.open().get()) {
                                controller.onClose();
                            }
                        });
    }

    private void initHits(FindModel model) {
        hits.setId("find-hits");
        hits.setAccessibleText("What was found");
        hits.setFocusTraversable(false);
        hits.setFixedCellSize(ROW_HEIGHT);
        hits.setCellFactory(list -> new HitCell(model.text()));
        hits.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.min(model.hits().size(), ROWS) * ROW_HEIGHT + FRAME,
                                model.hits()));
        hits.addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPressed);
        Shown.when(hits, Bindings.isNotEmpty(model.hits()));
        model.hits()
                .addListener(
                        (ListChangeListener<Hit>) change -> hits.getSelectionModel().selectFirst());
    }

    /** The focus stays in the field, or the palette would close before anything is chosen. */
    private void onPressed(MouseEvent event) {
        Optional<Hit> pressed =
                HitCell.around(event.getPickResult().getIntersectedNode()).map(HitCell::getItem);
        if (pressed.isPresent()) {
            event.consume();
            controller.onChosen(pressed.get());
        }
    }

    private static Label note(FindModel model) {
        Label note = new Label();
        note.setId("find-note");
        note.setWrapText(true);
        note.getStyleClass().addAll("find-note", Style.MUTED);
        note.textProperty().bind(model.note());
        Shown.when(note, model.note().isNotEmpty());
        return note;
    }

    private void opened(boolean open) {
        if (open) {
            field.requestFocus();
            field.end();
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> controller.onClose();
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose() {
        Hit chosen = hits.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            controller.onChosen(chosen);
        }
    }

    private void move(int step) {
        int target = hits.getSelectionModel().getSelectedIndex() + step;
        if (target >= 0 && target < hits.getItems().size()) {
            hits.getSelectionModel().clearAndSelect(target);
            hits.scrollTo(Math.max(0, target - ROWS + 1));
        }
    }
}
