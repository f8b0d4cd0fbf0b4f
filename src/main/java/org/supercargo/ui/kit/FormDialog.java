package org.supercargo.ui.kit;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The window around a {@link DialogForm}: title, content, Cancel and the action. */
final class FormDialog {
    private final DialogForm form;
    private final Stage stage = new Stage();
    private final Button action = new Button();
    private final Button cancel = new Button();

    FormDialog(DialogForm form, Window owner, Themes themes) {
        this.form = form;
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(form.title());
        stage.setResizable(false);
        initButtons();
        Scene scene = new Scene(content());
        themes.install(scene);
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

    private void initButtons() {
        action.setId("dialog-action");
        action.textProperty().bind(form.actionText());
        action.disableProperty().bind(form.actionDisabled());
        action.getStyleClass().add(form.dangerous() ? Style.DANGER : Style.ACCENT);
        action.setMnemonicParsing(false);
        action.setDefaultButton(!form.dangerous());
        action.setOnAction(event -> form.onAction());
        cancel.setId("dialog-cancel");
        cancel.setText(form.dismissText());
        cancel.setCancelButton(true);
        cancel.setDefaultButton(form.dangerous());
        cancel.setOnAction(event -> stage.close());
    }

    private VBox content() {
        Label title = new Label(form.title());
        title.getStyleClass().add(Style.DIALOG_TITLE);
        title.setWrapText(true);
        ButtonBar.setButtonData(action, ButtonData.OK_DONE);
        ButtonBar.setButtonData(cancel, ButtonData.CANCEL_CLOSE);
        ButtonBar.setButtonUniformSize(action, false);
        action.setMinWidth(Region.USE_PREF_SIZE);
        ButtonBar buttons = new ButtonBar();
        buttons.getButtons().addAll(action, cancel);
        VBox box = new VBox(title, form.content(), buttons);
        box.getStyleClass().add(Style.DIALOG);
        if (form.wide()) {
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
        form.onClosed();
    }

    void show() {
        stage.setOnShown(event -> form.firstFocus().requestFocus());
        stage.show();
    }
}
