package org.supercargo.ui.kit;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.util.Optional;

/**
 * What a feature puts into a dialog: content, one action that it may have, and the button that
 * closes it without; {@link Dialogs#show} does the rest.
 */
public final class DialogForm {
    /**
     * What the dialog does.
     *
     * @param verb what the button says; it may change while the dialog is open
     */
    record Action(ObservableValue<String> verb, Runnable work) {}

    private final String title;
    private final Node content;
    private Node firstFocus;
    private Optional<Action> action = Optional.empty();
    private ObservableValue<Boolean> actionDisabled = new SimpleBooleanProperty(false);
    private ObservableValue<Boolean> finished = new SimpleBooleanProperty(false);
    private ObservableValue<String> dismissText = new SimpleStringProperty("Cancel");
    private Runnable onClosed = () -> {};
    private boolean dangerous;
    private boolean wide;

    private DialogForm(String title, Node content) {
        this.title = title;
        this.content = content;
        this.firstFocus = content;
    }

    public static DialogForm of(String title, Node content) {
        return new DialogForm(title, content);
    }

    public DialogForm action(String verb, Runnable work) {
        return action(new SimpleObjectProperty<>(verb), work);
    }

    public DialogForm action(ObservableValue<String> verb, Runnable work) {
        action = Optional.of(new Action(verb, work));
        return this;
    }

    public DialogForm actionDisabledWhile(ObservableValue<Boolean> disabled) {
        actionDisabled = disabled;
        return this;
    }

    /** The action destroys something: its button says so, and Enter means Cancel. */
    public DialogForm dangerous() {
        dangerous = true;
        return this;
    }

    /** Closes the dialog when the value becomes true. */
    public DialogForm closedWhen(ObservableValue<Boolean> done) {
        finished = done;
        return this;
    }

    /**
     * @param work done once, on every way of closing
     */
    public DialogForm onClosed(Runnable work) {
        onClosed = work;
        return this;
    }

    /** What the button says that closes the dialog without the action. */
    public DialogForm dismissText(String words) {
        return dismissText(new SimpleStringProperty(words));
    }

    /** What the button says that closes the dialog without the action, as it changes. */
    public DialogForm dismissText(ObservableValue<String> words) {
        dismissText = words;
        return this;
    }

    /** The node that has the focus at first, instead of the content. */
    public DialogForm firstFocus(Node node) {
        firstFocus = node;
        return this;
    }

    /** The content needs more width than a form with a few fields. */
    public DialogForm wide() {
        wide = true;
        return this;
    }

    /** What the dialog is about, as its window and its first line say. */
    public String title() {
        return title;
    }

    Node content() {
        return content;
    }

    Node firstFocus() {
        return firstFocus;
    }

    Optional<Action> action() {
        return action;
    }

    ObservableValue<Boolean> actionDisabled() {
        return actionDisabled;
    }

    boolean isDangerous() {
        return dangerous;
    }

    ObservableValue<Boolean> finished() {
        return finished;
    }

    ObservableValue<String> dismissText() {
        return dismissText;
    }

    void closed() {
        onClosed.run();
    }

    boolean isWide() {
        return wide;
    }
}
