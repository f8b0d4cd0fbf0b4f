package org.supercargo.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * What a feature puts into a dialog with one action and Cancel; {@link Dialogs#show} does the rest.
 */
public interface DialogForm {
    String title();

    Node content();

    /** The verb on the button; it may change while the dialog is open. */
    ObservableValue<String> actionText();

    ObservableValue<Boolean> actionDisabled();

    /** What the button says that closes the dialog without the action. */
    default String dismissText() {
        return "Cancel";
    }

    /** Whether the content needs more width than a form with a few fields. */
    default boolean wide() {
        return false;
    }

    /** Whether the action destroys something: its button says so, and Enter means Cancel. */
    boolean dangerous();

    void onAction();

    /** Closes the dialog when it becomes true. */
    ObservableValue<Boolean> finished();

    /** Called once, on every way of closing. */
    void onClosed();

    /** The node that has the focus at first. */
    Node firstFocus();
}
