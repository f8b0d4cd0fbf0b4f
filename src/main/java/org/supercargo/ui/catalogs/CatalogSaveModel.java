package org.supercargo.ui.catalogs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.supercargo.oci.RepositoryName;
import org.supercargo.task.Job;
import org.supercargo.ui.kit.DialogProblem;

import java.util.List;
import java.util.Optional;

/** What one dialog that saves a catalog holds while it is open. */
final class CatalogSaveModel {
    private final List<RepositoryName> repositories;
    private final boolean whole;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty target = new SimpleStringProperty("");
    private final StringProperty saved = new SimpleStringProperty("");
    private final DialogProblem problem = new DialogProblem();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Optional<Job<?>> attempt = Optional.empty();

    /**
     * @param whole whether these are all that the registry lists
     */
    CatalogSaveModel(List<RepositoryName> repositories, boolean whole) {
        this.repositories = List.copyOf(repositories);
        this.whole = whole;
    }

    List<RepositoryName> repositories() {
        return repositories;
    }

    boolean isWhole() {
        return whole;
    }

    /** What the catalog shall call itself; may be blank. */
    StringProperty title() {
        return title;
    }

    /** The path or reference to save it at, as it is typed. */
    StringProperty target() {
        return target;
    }

    /** What was saved where, in a sentence; empty until it is. */
    StringProperty saved() {
        return saved;
    }

    DialogProblem problem() {
        return problem;
    }

    BooleanProperty busy() {
        return busy;
    }

    Optional<Job<?>> attempt() {
        return attempt;
    }

    void setAttempt(Job<?> job) {
        attempt = Optional.of(job);
    }
}
