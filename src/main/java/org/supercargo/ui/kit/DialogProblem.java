package org.supercargo.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.supercargo.content.ContentException;

import java.util.Optional;

/** Why the last attempt of a dialog failed, and what helps but to try again. */
public final class DialogProblem {
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Remedy>> remedy =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public void clear() {
        say("");
    }

    /** Says it in sentences of the dialog's own. */
    public void say(String sentences) {
        words.set(sentences);
        remedy.set(Optional.empty());
    }

    /** Says it in the words of the failure. */
    public void say(ContentException failure) {
        words.set(failure.getMessage() + " " + failure.remedy());
        remedy.set(Optional.of(Remedy.of(failure)).filter(one -> !(one instanceof Remedy.Retry)));
    }

    /** Empty while there is nothing to say. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** What the rest of the window can do about it. */
    public ReadOnlyObjectProperty<Optional<Remedy>> remedy() {
        return remedy.getReadOnlyProperty();
    }
}
