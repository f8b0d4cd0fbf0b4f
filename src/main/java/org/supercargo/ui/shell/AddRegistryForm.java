package org.supercargo.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.kit.Style;

import java.util.Optional;
import java.util.function.Consumer;

/** The dialog that takes the name of a registry for the tree. */
public final class AddRegistryForm {
    private final Consumer<RegistryAddress> added;
    private final Optional<Runnable> sample;
    private final Runnable catalog;
    private final TextField address = new TextField();
    private final CheckBox plainHttp = new CheckBox("Plain http, without encryption");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();

    /**
     * @param added takes the address that the user typed
     * @param sample shows the sample registry; empty if it is shown already
     * @param catalog asks for a catalog to open
     */
    public AddRegistryForm(
            Consumer<RegistryAddress> added, Optional<Runnable> sample, Runnable catalog) {
        this.added = added;
        this.sample = sample;
        this.catalog = catalog;
        address.setId("add-registry-address");
        address.setPromptText("registry.example.com or localhost:5000");
        address.setAccessibleText("Address of the registry");
        address.textProperty().addListener((property, before, text) -> check(text));
        plainHttp.setId("add-registry-plain-http");
    }

    private void check(String text) {
        try {
            if (!text.isBlank()) {
                RegistryAddress typed = RegistryAddress.parse(text);
                if (typed.plainHttp()) {
                    plainHttp.setSelected(true);
                }
            }
            problem.set("");
        } catch (InvalidNameException e) {
            problem.set(e.getMessage());
        }
    }

    public DialogForm form() {
        return DialogForm.of("Add a registry", content())
                .action("Add registry", this::add)
                .actionDisabledWhile(
                        Bindings.createBooleanBinding(
                                () -> address.getText().isBlank() || !problem.get().isEmpty(),
                                address.textProperty(),
                                problem))
                .closedWhen(finished)
                .firstFocus(address);
    }

    private void add() {
        RegistryAddress typed = RegistryAddress.parse(address.getText());
        finished.set(true);
        added.accept(
                new RegistryAddress(
                        typed.name(), typed.plainHttp() || plainHttp.isSelected(), typed.prefix()));
    }

    private Node content() {
        Label hint =
                new Label(
                        "The registry stays in the tree until you remove it. Registries on this"
                            + " computer are spoken to over plain http without being told. A path"
                            + " behind the name is where new repositories begin, as in"
                            + " registry.example.com/team.");
        hint.setWrapText(true);
        hint.getStyleClass().add("dialog-hint");
        Label words = new Label();
        words.setId("add-registry-problem");
        words.setWrapText(true);
        words.getStyleClass().add("problem-text");
        words.textProperty().bind(problem);
        words.visibleProperty().bind(problem.isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        VBox box = new VBox(address, words, plainHttp, hint);
        box.getStyleClass().add("dialog-form");
        box.getChildren().add(instead("add-registry-catalog", "Open a catalog instead…", catalog));
        sample.map(show -> instead("add-registry-sample", "Show the sample registry instead", show))
                .ifPresent(box.getChildren()::add);
        return box;
    }

    private Button instead(String id, String words, Runnable action) {
        Button button =
                Buttons.text(
                        id,
                        words,
                        () -> {
                            finished.set(true);
                            action.run();
                        });
        button.getStyleClass().add(Style.SMALL);
        return button;
    }
}
