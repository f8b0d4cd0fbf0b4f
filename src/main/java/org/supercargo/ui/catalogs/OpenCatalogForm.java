package org.supercargo.ui.catalogs;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.widget.FormField;

import java.util.function.Consumer;

/** The dialog that takes the name of a catalog for the tree. */
public final class OpenCatalogForm {
    private static final String HINT =
            "A catalog is a list of repositories that somebody keeps in a file or in a registry."
                    + " It stays in the tree until you remove it.";

    private final Consumer<String> opened;
    private final TextField name = new TextField();
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();

    /**
     * @param opened takes what the user typed: a path or a reference
     */
    public OpenCatalogForm(Consumer<String> opened) {
        this.opened = opened;
        name.setId("catalog-name");
        name.setPromptText("registry.example.com/team/catalog:latest or a file");
    }

    public DialogForm form() {
        var hint = new Label(HINT);
        hint.setWrapText(true);
        hint.getStyleClass().add("dialog-hint");
        var content = new VBox(new FormField("Reference or path", name), hint);
        content.getStyleClass().add("dialog-form");
        return DialogForm.of("Open a catalog", content)
                .action("Open catalog", this::open)
                .actionDisabledWhile(name.textProperty().map(String::isBlank))
                .closedWhen(finished)
                .firstFocus(name);
    }

    private void open() {
        finished.set(true);
        opened.accept(name.getText().strip());
    }
}
