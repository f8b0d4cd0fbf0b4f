package org.supercargo.ui.cleanup;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.supercargo.oci.DisplayText;
import org.supercargo.ui.cleanup.CleanupModel.Stage;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.BusyLine;
import org.supercargo.ui.widget.FormField;
import org.supercargo.ui.widget.ProblemBox;
import org.supercargo.ui.widget.Shown;

import java.util.Locale;
import java.util.concurrent.Callable;

/** The clean-up dialog: the rules, each tag with what happens to it and why, and how it goes. */
final class CleanupView {
    private final CleanupModel model;
    private final CleanupController controller;
    private final TextField keep = number("cleanup-keep", "5");

    CleanupView(CleanupModel model, CleanupController controller) {
        this.model = model;
        this.controller = controller;
    }

    DialogForm form() {
        String title =
                model.selected().isPresent()
                        ? "Remove " + CleanupWords.tags(model.selected().get().size())
                        : "Clean up " + DisplayText.line(model.repository().path());
        DialogForm form =
                DialogForm.of(title, content())
                        .action(words(() -> CleanupWords.action(model)), this::act)
                        .actionDisabledWhile(
                                Bindings.createBooleanBinding(
                                        () -> !CleanupWords.canAct(model),
                                        model.stage(),
                                        model.problem(),
                                        model.rows()))
                        .dismissText(model.stage().map(CleanupWords::dismiss))
                        .onClosed(() -> controller.onClose(model))
                        .dangerous()
                        .wide();
        return model.selected().isPresent() ? form : form.firstFocus(keep);
    }

    private void act() {
        controller.onAction(model);
    }

    private ObservableValue<String> words(Callable<String> text) {
        return Bindings.createStringBinding(text, model.stage(), model.rows());
    }

    private Node content() {
        var content = new VBox();
        content.getStyleClass().addAll("dialog-form", "cleanup");
        if (model.selected().isEmpty()) {
            content.getChildren().add(rules());
        }
        content.getChildren()
                .addAll(
                        filters(),
                        new CleanupTable(model.shown()).node(),
                        new BusyLine(model.busy()),
                        sentence("cleanup-consequences", model.consequences()),
                        guarded(),
                        running(),
                        new ProblemBox("cleanup-problem", model.problem().map(DisplayText::line)));
        return content;
    }

    private Node rules() {
        RuleFields fields = model.fields();
        TextField days = number("cleanup-days", "30");
        TextField match = pattern("cleanup-match", "pr-.*");
        TextField protect = pattern("cleanup-protect", "v.*|latest");
        keep.textProperty().bindBidirectional(fields.keep());
        days.textProperty().bindBidirectional(fields.days());
        match.textProperty().bindBidirectional(fields.match());
        protect.textProperty().bindBidirectional(fields.protect());
        fields.all()
                .forEach(
                        typed ->
                                typed.addListener(
                                        (InvalidationListener)
                                                changed -> controller.onRulesChanged(model)));
        var row =
                new HBox(
                        field("Keep the newest images", keep),
                        field("Older than, in days", days),
                        field("Tags that fit (regex)", match),
                        field("Protect tags (regex)", protect));
        row.getStyleClass().add("cleanup-rules");
        var rules = new VBox(row, unshared(fields));
        rules.getStyleClass().add("dialog-form");
        rules.disableProperty()
                .bind(
                        model.stage()
                                .map(
                                        stage ->
                                                stage != Stage.CHOOSING
                                                        && stage != Stage.CHECKED
                                                        && stage != Stage.LOOKING));
        return rules;
    }

    private static Node unshared(RuleFields fields) {
        var box = new CheckBox("Only tags whose image no tag that stays points at");
        box.setId("cleanup-unshared");
        box.selectedProperty().bindBidirectional(fields.onlyUnshared());
        return box;
    }

    private static Node field(String name, Control control) {
        var field = new FormField(name, control);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static TextField number(String id, String example) {
        TextField field = pattern(id, example);
        field.setPrefColumnCount(5);
        return field;
    }

    private static TextField pattern(String id, String example) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(example);
        field.setPrefColumnCount(9);
        return field;
    }

    private Node filters() {
        var group = new ToggleGroup();
        var row = new HBox();
        for (RowFilter filter : RowFilter.values()) {
            var button = new ToggleButton(filter.words());
            button.setId("cleanup-show-" + filter.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(filter == model.filter().get());
            button.getStyleClass().add(Style.SMALL);
            button.setOnAction(
                    event -> {
                        button.setSelected(true);
                        model.filter().set(filter);
                    });
            row.getChildren().add(button);
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var summary = new Label();
        summary.setId("cleanup-summary");
        summary.textProperty().bind(model.summary());
        row.getChildren().addAll(gap, summary);
        row.getStyleClass().add("cleanup-filters");
        return row;
    }

    private static Label sentence(String id, ObservableValue<String> words) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMnemonicParsing(false);
        label.textProperty().bind(words.map(DisplayText::line));
        Shown.when(label, words.map(text -> !text.isEmpty()));
        return label;
    }

    private Node guarded() {
        var box =
                new CheckBox(
                        "Where the registry removes no single tag, put a stand-in in its place and"
                                + " delete that. It needs the right to push and can be seen from"
                                + " outside.");
        box.setId("cleanup-guarded");
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(model.guarded());
        Shown.when(
                box,
                model.guardedOffered()
                        .flatMap(offered -> model.stage().map(s -> offered && s == Stage.CHECKED)));
        return box;
    }

    private Node running() {
        Button pause =
                Buttons.text("cleanup-pause", "", () -> model.paused().set(!model.paused().get()));
        pause.textProperty().bind(model.paused().map(paused -> paused ? "Go on" : "Pause"));
        var row =
                new HBox(
                        pause,
                        Buttons.text("cleanup-stop", "Stop", () -> controller.onStop(model)));
        row.getStyleClass().add("cleanup-filters");
        Shown.when(row, model.stage().map(stage -> stage == Stage.RUNNING));
        return row;
    }
}
