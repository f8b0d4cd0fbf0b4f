package org.supercargo.ui.signin;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.supercargo.oci.RegistryName;
import org.supercargo.ui.kit.DialogModel;

/** What one sign-in dialog holds while it is open. */
final class SignInModel extends DialogModel {
    private final RegistryName registry;
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty unencrypted = new SimpleBooleanProperty();
    private final BooleanBinding incomplete =
            Bindings.createBooleanBinding(
                    () -> user.get().isBlank() || password.get().isEmpty(), user, password);

    SignInModel(RegistryName registry) {
        this.registry = registry;
    }

    RegistryName registry() {
        return registry;
    }

    StringProperty user() {
        return user;
    }

    /** A password or an access token; it is emptied when the dialog closes. */
    StringProperty password() {
        return password;
    }

    /** Whether it is kept in this program's own file rather than in a helper. */
    BooleanProperty unencrypted() {
        return unencrypted;
    }

    /** Whether something is still to be typed. */
    BooleanBinding incomplete() {
        return incomplete;
    }
}
