package org.supercargo.testing;

import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.kit.Dialogs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dialogs that nobody sees: it keeps what they say, and agrees to every question or to none. */
public final class SaidDialogs implements Dialogs {
    private final List<String> said = new ArrayList<>();
    private final boolean agrees;

    /** Agrees to nothing. */
    public SaidDialogs() {
        this(false);
    }

    public SaidDialogs(boolean agrees) {
        this.agrees = agrees;
    }

    /** What was said, each a title and its words. */
    public List<String> said() {
        return said;
    }

    @Override
    public void show(DialogForm form) {
        said.add(form.title());
    }

    @Override
    public void error(String title, String message) {
        said.add(title + ": " + message);
    }

    @Override
    public void confirm(String title, String message, String verb, Runnable action) {
        said.add(title + ": " + message);
        if (agrees) {
            action.run();
        }
    }

    @Override
    public Optional<Path> chooseFolder(String title, Optional<Path> start) {
        return Optional.empty();
    }

    @Override
    public void openFolder(Path folder) {
        said.add("folder " + folder);
    }
}
