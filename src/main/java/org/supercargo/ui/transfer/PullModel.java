package org.supercargo.ui.transfer;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.supercargo.oci.Platform;
import org.supercargo.oci.Reference;
import org.supercargo.task.Job;
import org.supercargo.ui.kit.DialogProblem;

import java.util.Optional;

/** What one pull dialog holds while it is open. */
final class PullModel {
    /** Where the image goes. */
    enum Destination {
        STORE,
        FOLDER
    }

    private final Reference reference;
    private final ObjectProperty<Destination> destination =
            new SimpleObjectProperty<>(Destination.STORE);
    private final StringProperty folder = new SimpleStringProperty("");
    private final ObservableList<Platform> platforms = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Platform>> platform =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final DialogProblem problem = new DialogProblem();
    private final BooleanProperty finished = new SimpleBooleanProperty();
    private final BooleanBinding incomplete =
            Bindings.createBooleanBinding(
                    () -> destination.get() == Destination.FOLDER && folder.get().isBlank(),
                    destination,
                    folder);
    private Optional<Job<?>> look = Optional.empty();

    PullModel(Reference reference) {
        this.reference = reference;
    }

    Reference reference() {
        return reference;
    }

    ObjectProperty<Destination> destination() {
        return destination;
    }

    /** The path of the layout folder as it is typed. */
    StringProperty folder() {
        return folder;
    }

    /** The platforms there are to choose from; nothing where there is no choice. */
    ObservableList<Platform> platforms() {
        return platforms;
    }

    /** The one platform to pull; empty for all. */
    ObjectProperty<Optional<Platform>> platform() {
        return platform;
    }

    /** Whether the platforms are being asked for. */
    BooleanProperty looking() {
        return looking;
    }

    DialogProblem problem() {
        return problem;
    }

    BooleanProperty finished() {
        return finished;
    }

    BooleanBinding incomplete() {
        return incomplete;
    }

    Optional<Job<?>> look() {
        return look;
    }

    void setLook(Job<?> job) {
        look = Optional.of(job);
    }
}
