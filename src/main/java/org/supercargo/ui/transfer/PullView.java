package org.supercargo.ui.transfer;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.supercargo.oci.DisplayText;
import org.supercargo.oci.Platform;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.transfer.PullModel.Destination;
import org.supercargo.ui.widget.FormField;
import org.supercargo.ui.widget.ProblemBox;
import org.supercargo.ui.widget.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pull dialog: which platforms, and where to. */
final class PullView {
    /** A platform to pull, or all of them. */
    private record Choice(Optional<Platform> platform) {
        @Override
        public String toString() {
            return platform.map(Platform::toString).map(DisplayText::line).orElse("All platforms");
        }
    }

    private final PullModel model;
    private final PullController controller;
    private final ToggleGroup destinations = new ToggleGroup();
    private final RadioButton store =
            destination("pull-store", "The local store of this program", Destination.STORE);
    private final RadioButton folder =
            destination("pull-folder", "A folder in OCI layout", Destination.FOLDER);

    PullView(PullModel model, PullController controller) {
        this.model = model;
        this.controller = controller;
        store.setSelected(true);
        destinations
                .selectedToggleProperty()
                .subscribe(toggle -> model.destination().set((Destination) toggle.getUserData()));
    }

    private RadioButton destination(String id, String words, Destination destination) {
        var button = new RadioButton(words);
        button.setId(id);
        button.setUserData(destination);
        button.setToggleGroup(destinations);
        return button;
    }

    DialogForm form() {
        return DialogForm.of("Pull", content())
                .action(
                        model.platform()
                                .map(platform -> platform.map(p -> "Pull " + p).orElse("Pull")),
                        () -> controller.onSubmit(model))
                .actionDisabledWhile(model.incomplete())
                .closedWhen(model.finished())
                .onClosed(() -> controller.onClose(model))
                .firstFocus(store);
    }

    private Node content() {
        var reference = new Label(DisplayText.line(model.reference().toString()));
        reference.setId("pull-reference");
        reference.setWrapText(true);
        reference.setMnemonicParsing(false);
        reference.getStyleClass().add(Style.MONOSPACE);
        var destination = new VBox(new Label("To"), store, folder, folderLine());
        destination.getStyleClass().add("choice-group");
        var content =
                new VBox(
                        reference,
                        platforms(),
                        destination,
                        hint(),
                        new ProblemBox(
                                "pull-problem",
                                model.problem(),
                                remedy -> controller.onRemedy(model, remedy)));
        content.getStyleClass().add("dialog-form");
        return content;
    }

    private Node platforms() {
        var choice = new ComboBox<Choice>();
        choice.setId("pull-platform");
        model.platforms().subscribe(() -> showPlatforms(choice));
        showPlatforms(choice);
        choice.disableProperty().bind(model.busy());
        choice.valueProperty()
                .subscribe(
                        chosen ->
                                Optional.ofNullable(chosen)
                                        .ifPresent(c -> model.platform().set(c.platform())));
        model.platform().subscribe(platform -> choice.setValue(new Choice(platform)));
        var field = new FormField("Platform", choice);
        Shown.when(field, Bindings.isNotEmpty(model.platforms()).or(model.busy()));
        return field;
    }

    private void showPlatforms(ComboBox<Choice> choice) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Optional.empty()));
        model.platforms().forEach(platform -> choices.add(new Choice(Optional.of(platform))));
        choice.getItems().setAll(choices);
        choice.setValue(new Choice(model.platform().get()));
    }

    private Node folderLine() {
        var path = new TextField();
        path.setId("pull-folder-path");
        path.setAccessibleText("Folder");
        path.textProperty().bindBidirectional(model.folder());
        HBox.setHgrow(path, Priority.ALWAYS);
        Button browse = Buttons.text("pull-browse", "Browse…", () -> controller.onBrowse(model));
        browse.setMinWidth(Button.USE_PREF_SIZE);
        var line = new HBox(path, browse);
        line.getStyleClass().add("choice-detail");
        line.disableProperty().bind(model.destination().isNotEqualTo(Destination.FOLDER));
        return line;
    }

    private static Node hint() {
        var hint =
                new Label(
                        "Both are plain OCI layouts that other tools can read. Every byte is"
                                + " checked against its digest.");
        hint.setWrapText(true);
        hint.getStyleClass().add("dialog-hint");
        return hint;
    }
}
