package org.supercargo.ui.signin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.supercargo.credential.CredentialExplanation;
import org.supercargo.oci.RegistryName;
import org.supercargo.ui.kit.DialogModel;

import java.util.Optional;

/** What one explanation of a credential holds while it is open. */
final class ExplanationModel extends DialogModel {
    private final RegistryName registry;
    private final Optional<String> repository;
    private final ObjectProperty<Optional<CredentialExplanation>> explanation =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty kept = new SimpleBooleanProperty();

    ExplanationModel(RegistryName registry, Optional<String> repository) {
        this.registry = registry;
        this.repository = repository;
    }

    RegistryName registry() {
        return registry;
    }

    /** The path of the repository that is looked at. */
    Optional<String> repository() {
        return repository;
    }

    /** The last answer; empty until there is one. */
    ObjectProperty<Optional<CredentialExplanation>> explanation() {
        return explanation;
    }

    /** Whether this program keeps a sign-in that can be forgotten. */
    BooleanProperty kept() {
        return kept;
    }
}
