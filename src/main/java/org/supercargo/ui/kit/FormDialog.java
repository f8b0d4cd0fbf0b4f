package org.supercargo.ui.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The window around a {@link DialogForm}: title, content, the action and Cancel. */
final class FormDialog {
    private final DialogForm form;
    private final Stage stage = new Stage();
    private final Button dismiss = new Button();

    FormDialog(DialogForm form, Window owner, Themes themes) {
        this.form = form;
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(form.title());
        stage.setResizable(false);
        initDismiss();
        Scene scene = new Scene(content());
        themes.install(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        stage.setScene(scene);
        stage.setOnHidden(event -> closed(themes, scene));
        form.finished()
                .addListener(
                        (property, before, finished) -> {
                            if (finished) {
                                stage.close();
                            }
                        });
    }

    /** A list keeps Escape to itself, to end an edit, which those of dialogs have not. */
    private void onKey(KeyEvent key) {
        boolean kept = stage.getScene().getFocusOwner() instanceof ListView<?>;
        if (kept && key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            dismiss.fire();
        }
    }

    private Button actionButton(DialogForm.Action action) {
        Button button = new Button();
        button.setId("dialog-action");
        button.textProperty().bind(action.verb());
        button.disableProperty().bind(form.actionDisabled());
        button.getStyleClass().add(form.isDangerous() ? Style.DANGER : Style.ACCENT);
        button.setMnemonicParsing(false);
        button.setDefaultButton(!form.isDangerous());
        button.addEventHandler(KeyEvent.KEY_PRESSED, key -> fireOnEnter(button, key));
        button.setOnAction(event -> action.work().run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        ButtonBar.setButtonData(button, ButtonData.OK_DONE);
        ButtonBar.setButtonUniformSize(button, false);
        return button;
    }

    /** Enter dismisses what is dangerous, unless the focus was moved to the action. */
    private static void fireOnEnter(Button button, KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            button.fire();
        }
    }

    private void initDismiss() {
        dismiss.setId("dialog-cancel");
        dismiss.textProperty().bind(form.dismissText());
        dismiss.setCancelButton(true);
        dismiss.setDefaultButton(form.isDangerous() || form.action().isEmpty());
        dismiss.setOnAction(event -> stage.close());
        ButtonBar.setButtonData(dismiss, ButtonData.CANCEL_CLOSE);
    }

    private VBox content() {
        Label title = new Label(form.title());
        title.getStyleClass().add(Style.DIALOG_TITLE);
        title.setWrapText(true);
        ButtonBar buttons = new ButtonBar();
        form.action().map(this::actionButton).ifPresent(buttons.getButtons()::add);
        buttons.getButtons().add(dismiss);
        VBox box = new VBox(title, form.content(), buttons);
        box.getStyleClass().add(Style.DIALOG);
        if (form.isWide()) {
            box.getStyleClass().add(Style.WIDE);
        }
        box.needsLayoutProperty().subscribe(stale -> fit(box));
        return box;
    }

    /** Words come and go while the dialog is open, and it grows and shrinks with them. */
    private void fit(VBox box) {
        boolean fits = box.isNeedsLayout() || box.prefHeight(box.getWidth()) == box.getHeight();
        if (stage.isShowing() && !fits) {
            Platform.runLater(stage::sizeToScene);
        }
    }

    private void closed(Themes themes, Scene scene) {
        themes.release(scene);
        form.closed();
    }

    void show() {
        stage.setOnShown(event -> focus(form.firstFocus()));
        stage.show();
    }

    /** A field that gets the focus selects its text; what a dialog begins with is written on. */
    private static void focus(Node first) {
        first.requestFocus();
        if (first instanceof TextInputControl field) {
            field.end();
        }
    }
}
