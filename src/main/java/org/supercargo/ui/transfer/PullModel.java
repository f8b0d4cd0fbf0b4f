package org.supercargo.ui.transfer;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.supercargo.oci.Platform;
import org.supercargo.oci.Reference;
import org.supercargo.ui.kit.DialogModel;

import java.util.Optional;

/** What one pull dialog holds while it is open. */
final class PullModel extends DialogModel {
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
    private final BooleanBinding incomplete =
            Bindings.createBooleanBinding(
                    () -> destination.get() == Destination.FOLDER && folder.get().isBlank(),
                    destination,
                    folder);

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

    BooleanBinding incomplete() {
        return incomplete;
    }
}
