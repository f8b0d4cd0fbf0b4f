package org.supercargo.ui.creation;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.Tag;
import org.supercargo.ui.kit.DialogModel;

/** What one dialog for a new repository holds while it is open. */
final class CreationModel extends DialogModel {
    private final RegistryName registry;
    private final boolean marked;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty tag = new SimpleStringProperty(Tag.LATEST.name());
    private final StringProperty nameProblem = new SimpleStringProperty("");
    private final StringProperty tagProblem = new SimpleStringProperty("");
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

    /** Whether name and tag cannot be sent yet. */
    BooleanBinding incomplete() {
        return incomplete;
    }
}
