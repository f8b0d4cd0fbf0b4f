package org.supercargo.ui.requests;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.ui.kit.Style;

import java.util.Optional;

/** The list of requests, the newest at its end. */
public final class RequestsView extends VBox {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** Without one height for all, the table misses its last row when it scrolls there. */
    private static final double ROW_HEIGHT = 26;

    private final RequestsModel model;
    private final RequestsController controller;
    private final TableView<LoggedRequest> table = new TableView<>();

    RequestsView(RequestsModel model, RequestsController controller) {
        this.model = model;
        this.controller = controller;
        setId("requests");
        getStyleClass().add("requests-pane");
        initTable();
        var header =
                new RequestsHeader(
                        model, controller, table.getSelectionModel().selectedItemProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(header, table);
    }

    private void initTable() {
        table.setId("requests-table");
        table.setAccessibleText("Requests");
        table.setFixedCellSize(ROW_HEIGHT);
        table.getColumns().setAll(RequestColumns.all());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setRowFactory(view -> new RequestRow());
        table.setItems(model.shown());
        table.setPlaceholder(placeholder());
        table.setContextMenu(new RequestMenu(controller, this::selected));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        new EndFollower(table);
    }

    private Label placeholder() {
        Label words = new Label();
        words.getStyleClass().add(Style.MUTED);
        words.textProperty()
                .bind(
                        model.filter()
                                .map(
                                        filter ->
                                                filter.equals(RequestFilter.ALL)
                                                        ? "No request was made yet."
                                                        : "No request is like that."));
        return words;
    }

    private Optional<LoggedRequest> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void onKey(KeyEvent event) {
        if (COPY.match(event)) {
            selected().ifPresent(request -> controller.onCopy(request, Tool.CURL));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && selected().isPresent()) {
            table.getSelectionModel().clearSelection();
            event.consume();
        }
    }
}
