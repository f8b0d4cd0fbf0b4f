package org.supercargo.ui.creation;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.Tag;
import org.supercargo.task.Job;
import org.supercargo.ui.kit.DialogProblem;

import java.util.Optional;

/** What one dialog for a new repository holds while it is open. */
final class CreationModel {
    private final RegistryName registry;
    private final boolean marked;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty tag = new SimpleStringProperty(Tag.LATEST.name());
    private final StringProperty nameProblem = new SimpleStringProperty("");
    private final StringProperty tagProblem = new SimpleStringProperty("");
    private final DialogProblem problem = new DialogProblem();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty finished = new SimpleBooleanProperty();
    private final BooleanBinding incomplete =
            Bindings.createBooleanBinding(
                    () ->
                            name.get().isEmpty()
                                    || name.get().endsWith("/")
                                    || tag.get().isEmpty()
                                    || !nameProblem.get().isEmpty()
                                    || !tagProblem.get().isEmpty(),
                    name,
                    tag,
                    nameProblem,
                    tagProblem);
    private Optional<Job<?>> attempt = Optional.empty();

    /**
     * @param marked whether the repository begins with a marker
     */
    CreationModel(RegistryName registry, boolean marked) {
        this.registry = registry;
        this.marked = marked;
    }

    RegistryName registry() {
        return registry;
    }

    /** Whether the repository begins with a marker, so that its tag is asked for. */
    boolean marked() {
        return marked;
    }

    /** The path of the repository as it is typed. */
    StringProperty name() {
        return name;
    }

    /** The tag of the marker as it is typed. */
    StringProperty tag() {
        return tag;
    }

    /** Which rule the name breaks; empty while it breaks none. */
    StringProperty nameProblem() {
        return nameProblem;
    }

    /** Which rule the tag breaks; empty while it breaks none. */
    StringProperty tagProblem() {
        return tagProblem;
    }

    DialogProblem problem() {
        return problem;
    }

    BooleanProperty busy() {
        return busy;
    }

    /** Whether the repository has been created, so that the dialog may close. */
    BooleanProperty finished() {
        return finished;
    }

    /** Whether name and tag cannot be sent yet. */
    BooleanBinding incomplete() {
        return incomplete;
    }

    Optional<Job<?>> attempt() {
        return attempt;
    }

    void setAttempt(Job<?> job) {
        attempt = Optional.of(job);
    }
}
