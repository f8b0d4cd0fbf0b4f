package org.supercargo.ui.image.loading;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.supercargo.content.ContentException;

import java.util.Optional;

/**
 * Something that is shown when it has come: how far it is, and then itself or why it did not come.
 */
public final class Loadable<T> {
    /** How far it is. */
    public enum Stage {
        EMPTY,
        LOADING,
        READY,
        FAILED
    }

    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.EMPTY);
    private final ObjectProperty<Optional<T>> value = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ContentException>> failure =
            new SimpleObjectProperty<>(Optional.empty());

    public ObjectProperty<Stage> stage() {
        return stage;
    }

    public ObjectProperty<Optional<T>> value() {
        return value;
    }

    public ObjectProperty<Optional<ContentException>> failure() {
        return failure;
    }

    void clear() {
        value.set(Optional.empty());
        failure.set(Optional.empty());
        stage.set(Stage.EMPTY);
    }

    void begin() {
        clear();
        stage.set(Stage.LOADING);
    }

    void succeed(T result) {
        value.set(Optional.of(result));
        stage.set(Stage.READY);
    }

    void fail(ContentException reason) {
        failure.set(Optional.of(reason));
        stage.set(Stage.FAILED);
    }
}
