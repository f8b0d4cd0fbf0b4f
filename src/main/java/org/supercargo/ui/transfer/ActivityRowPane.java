package org.supercargo.ui.transfer;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.supercargo.oci.DisplayText;
import org.supercargo.task.Job.State;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.Shown;

/** One job: what it is, how far it is or how it ended, and what can be done about it. */
final class ActivityRowPane extends HBox {
    private final ActivityRow row;
    private final ActivityController controller;
    private final HBox followups = new HBox();

    ActivityRowPane(ActivityRow row, ActivityController controller) {
        this.row = row;
        this.controller = controller;
        getStyleClass().add("activity-row");
        followups.getStyleClass().add("activity-followups");
        followups.setMinWidth(USE_PREF_SIZE);
        showFollowups();
        row.followups().subscribe(this::showFollowups);
        VBox words = words();
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon(), words, numbers(), progress(), followups, close());
    }

    ActivityRow row() {
        return row;
    }

    private void showFollowups() {
        followups
                .getChildren()
                .setAll(row.followups().stream().map(ActivityRowPane::button).toList());
    }

    private static Button button(Followup followup) {
        Button button = Buttons.text(followup.id(), followup.words(), followup.action());
        button.getStyleClass().add(Style.SMALL);
        return button;
    }

    private Node icon() {
        var place = new StackPane();
        place.getStyleClass().add("activity-icon");
        row.state().subscribe(state -> place.getChildren().setAll(symbol(state)));
        return place;
    }

    private static FontIcon symbol(State state) {
        return switch (state) {
            case READY, RUNNING -> Icons.of(Feather.LOADER);
            case DONE -> coloured(Feather.CHECK_CIRCLE, "good");
            case FAILED -> coloured(Feather.ALERT_TRIANGLE, "bad");
            case CANCELLED -> Icons.of(Feather.SLASH);
        };
    }

    private static FontIcon coloured(Feather symbol, String styleClass) {
        FontIcon icon = Icons.of(symbol);
        icon.getStyleClass().add(styleClass);
        return icon;
    }

    private VBox words() {
        var title = new Label(DisplayText.line(row.job().title()));
        title.setMnemonicParsing(false);
        title.getStyleClass().add("activity-title");
        title.setTooltip(new Tooltip(title.getText()));
        var words = new Label();
        words.setMnemonicParsing(false);
        words.setWrapText(true);
        words.textProperty().bind(row.words().map(DisplayText::line));
        words.getStyleClass().add("activity-words");
        Shown.when(words, row.words().map(text -> !text.isBlank()));
        var both = new VBox(title, words);
        both.setMinWidth(120);
        return both;
    }

    private Label numbers() {
        var numbers = new Label();
        numbers.setMinWidth(USE_PREF_SIZE);
        numbers.textProperty().bind(row.numbers());
        numbers.getStyleClass().add("activity-numbers");
        Shown.when(numbers, row.running().and(row.numbers().isNotEmpty()));
        return numbers;
    }

    private ProgressBar progress() {
        var bar = new ProgressBar();
        bar.setAccessibleText("Progress of " + row.job().title());
        bar.progressProperty().bind(row.share());
        bar.getStyleClass().add("activity-progress");
        Shown.when(bar, row.running());
        return bar;
    }

    private Node close() {
        Button cancel =
                Buttons.icon(
                        "activity-cancel", Feather.X, "Cancel", () -> controller.onCancel(row));
        Button dismiss =
                Buttons.icon(
                        "activity-dismiss", Feather.X, "Dismiss", () -> controller.onDismiss(row));
        Shown.when(cancel, row.running());
        Shown.when(dismiss, Bindings.not(row.running()));
        return new StackPane(cancel, dismiss);
    }
}
