package org.supercargo.ui.signin;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.supercargo.oci.RegistryName;
import org.supercargo.task.Job;
import org.supercargo.ui.kit.DialogProblem;

import java.util.Optional;

/** What one sign-in dialog holds while it is open. */
final class SignInModel {
    private final RegistryName registry;
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty unencrypted = new SimpleBooleanProperty();
    private final DialogProblem problem = new DialogProblem();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty finished = new SimpleBooleanProperty();
    private final BooleanBinding incomplete =
            Bindings.createBooleanBinding(
                    () -> user.get().isBlank() || password.get().isEmpty(), user, password);
    private Optional<Job<?>> attempt = Optional.empty();

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

    DialogProblem problem() {
        return problem;
    }

    BooleanProperty busy() {
        return busy;
    }

    /** Whether the sign-in has succeeded, so that the dialog may close. */
    BooleanProperty finished() {
        return finished;
    }

    /** Whether something is still to be typed. */
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
