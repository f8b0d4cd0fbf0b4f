package org.supercargo.ui.removal;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.supercargo.oci.RepositoryName;
import org.supercargo.ui.kit.DialogModel;

/** What one dialog for deleting a repository holds while it is open. */
final class RemovalModel extends DialogModel {
    private final RepositoryName repository;
    private final boolean whole;
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty content = new SimpleStringProperty("");
    private final StringProperty result = new SimpleStringProperty("");
    private final BooleanBinding unconfirmed;

    /**
     * @param whole whether the registry deletes it by a call of its own
     */
    RemovalModel(RepositoryName repository, boolean whole) {
        this.repository = repository;
        this.whole = whole;
        this.unconfirmed =
                Bindings.createBooleanBinding(
                        () ->
                                !typed.get().strip().equals(repository.path())
                                        || busy().get()
                                        || !result.get().isEmpty(),
                        typed,
                        busy(),
                        result);
    }

    RepositoryName repository() {
        return repository;
    }

    boolean whole() {
        return whole;
    }

    /** The name as the user types it to confirm. */
    StringProperty typed() {
        return typed;
    }

    /** What is in the repository; empty until it is known. */
    StringProperty content() {
        return content;
    }

    /** What came of it; empty until it is over. */
    StringProperty result() {
        return result;
    }

    /** Whether the name is not typed yet, or there is nothing to confirm any more. */
    BooleanBinding unconfirmed() {
        return unconfirmed;
    }
}
