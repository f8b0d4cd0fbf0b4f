package org.supercargo.ui.transfer;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.Shown;

/** The strip at the lower edge of the window. */
final class ActivityView extends VBox {
    private final ActivityModel model;
    private final ActivityController controller;
    private final VBox rows = new VBox();

    ActivityView(ActivityModel model, ActivityController controller) {
        this.model = model;
        this.controller = controller;
        setId("activity");
        getStyleClass().add("activity");
        rows.getStyleClass().add("activity-rows");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        // By itself it would take each text for one line.
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("activity-scroll");
        getChildren().addAll(header(), scroll);
        Shown.when(this, Bindings.isNotEmpty(model.rows()));
        model.rows().addListener(this::onRows);
        model.rows().forEach(row -> rows.getChildren().add(new ActivityRowPane(row, controller)));
    }

    /** Only where there are several: one job speaks for itself. */
    private HBox header() {
        var title = new Label();
        title.textProperty()
                .bind(
                        Bindings.size(model.rows())
                                .map(n -> Format.count(n.longValue(), "activity", "activities")));
        title.getStyleClass().add(Style.COUNT);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button clear =
                Buttons.text("activity-clear", "Clear what has ended", controller::onDismissEnded);
        clear.getStyleClass().addAll(Style.FLAT, Style.SMALL);
        var header = new HBox(title, gap, clear);
        header.getStyleClass().add("activity-header");
        Shown.when(header, Bindings.size(model.rows()).greaterThan(1));
        return header;
    }

    private void onRows(ListChangeListener.Change<? extends ActivityRow> change) {
        while (change.next()) {
            rows.getChildren()
                    .removeIf(node -> change.getRemoved().contains(((ActivityRowPane) node).row()));
            int place = change.getFrom();
            for (ActivityRow added : change.getAddedSubList()) {
                rows.getChildren().add(place++, new ActivityRowPane(added, controller));
            }
        }
    }
}
