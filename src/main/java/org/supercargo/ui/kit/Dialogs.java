package org.supercargo.ui.kit;

import java.nio.file.Path;
import java.util.Optional;

/** The one door to everything that opens in front of the window. */
public interface Dialogs {
    /** Shows a form until it is finished or closed; returns at once. */
    void show(DialogForm form);

    /** Says that something failed; returns at once. */
    void error(String title, String message);

    /**
     * Asks before something is done; returns at once.
     *
     * @param verb what the button that agrees says
     * @param action what is done if the user agrees
     */
    void confirm(String title, String message, String verb, Runnable action);

    /** Lets the user choose a folder; blocks until it is chosen. */
    Optional<Path> chooseFolder(String title, Optional<Path> start);

    /** Shows a folder in the platform's file manager. */
    void openFolder(Path folder);
}
