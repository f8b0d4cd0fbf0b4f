package org.supercargo.ui.kit;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Dialogs in front of a real window. */
public final class WindowDialogs implements Dialogs {
    private final Window owner;
    private final Themes themes;
    private final Consumer<Path> folderOpener;

    /**
     * @param folderOpener shows a folder outside of this program
     */
    public WindowDialogs(Window owner, Themes themes, Consumer<Path> folderOpener) {
        this.owner = owner;
        this.themes = themes;
        this.folderOpener = folderOpener;
    }

    @Override
    public void show(DialogForm form) {
        new FormDialog(form, owner, themes).show();
    }

    @Override
    public void error(String title, String message) {
        show(DialogForm.of(title, words(message)).dismissText("Close"));
    }

    @Override
    public void confirm(String title, String message, String verb, Runnable action) {
        var agreed = new SimpleBooleanProperty(false);
        show(
                DialogForm.of(title, words(message))
                        .action(
                                verb,
                                () -> {
                                    agreed.set(true);
                                    action.run();
                                })
                        .closedWhen(agreed));
    }

    private static Label words(String message) {
        Label words = new Label(message);
        words.setId("dialog-message");
        words.setWrapText(true);
        words.getStyleClass().add(Style.DIALOG_MESSAGE);
        return words;
    }

    @Override
    public Optional<Path> chooseFolder(String title, Optional<Path> start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        start.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public void openFolder(Path folder) {
        folderOpener.accept(folder);
    }
}
