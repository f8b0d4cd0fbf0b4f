package org.supercargo.ui.kit;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A dialog that says something and may ask whether to go on. */
final class MessageForm implements DialogForm {
    private final String title;
    private final Label message;
    private final String verb;
    private final Runnable action;
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();

    MessageForm(String title, String message, String verb, Runnable action) {
        this.title = title;
        this.message = new Label(message);
        this.verb = verb;
        this.action = action;
        this.message.setId("dialog-message");
        this.message.setWrapText(true);
        this.message.getStyleClass().add(Style.DIALOG_MESSAGE);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Node content() {
        return message;
    }

    @Override
    public ObservableValue<String> actionText() {
        return new ReadOnlyStringWrapper(verb);
    }

    @Override
    public ObservableValue<Boolean> actionDisabled() {
        return new ReadOnlyBooleanWrapper(false);
    }

    @Override
    public boolean dangerous() {
        return false;
    }

    @Override
    public void onAction() {
        finished.set(true);
        action.run();
    }

    @Override
    public ObservableValue<Boolean> finished() {
        return finished;
    }

    @Override
    public void onClosed() {
        // Closing without the action is the answer "no", for which nothing is to be done.
    }

    @Override
    public Node firstFocus() {
        return message;
    }
}
