package org.supercargo.ui.signin;

import org.supercargo.content.ContentException;
import org.supercargo.credential.Credential;
import org.supercargo.credential.Secret;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.SignInService;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Dialogs;

import java.util.function.Consumer;

/**
 * Asks for a user and a password, tries them, and tells the rest of the window when a registry took
 * them.
 */
public final class SignInController {
    private final SignInService signIns;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Consumer<RegistryName> signedIn;

    /**
     * @param signedIn is told of each registry that took a sign-in
     */
    public SignInController(
            SignInService signIns, Jobs jobs, Dialogs dialogs, Consumer<RegistryName> signedIn) {
        this.signIns = signIns;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.signedIn = signedIn;
    }

    /** Opens the dialog for the registry. */
    public void signIn(RegistryName registry) {
        var model = new SignInModel(registry);
        dialogs.show(new SignInView(model, this));
    }

    void onSubmit(SignInModel model) {
        if (model.incomplete().get() || model.busy().get()) {
            return;
        }
        RegistryName registry = model.registry();
        var credential =
                new Credential.UserPassword(
                        model.user().get().strip(), new Secret(model.password().get()));
        model.problem().set("");
        model.busy().set(true);
        Job<RegistryName> attempt =
                jobs.job(
                                "Sign in to " + registry,
                                progress -> {
                                    signIns.signIn(registry, credential);
                                    return registry;
                                })
                        .onSuccess(taken -> finish(model))
                        .onFailure(ContentException.SignInRequired.class, e -> refuse(model, e))
                        .onFailure(ContentException.class, e -> fail(model, e))
                        .onEnd(() -> model.busy().set(false));
        model.setAttempt(attempt);
        attempt.start();
    }

    void onClose(SignInModel model) {
        model.attempt().ifPresent(Job::cancel);
        model.password().set("");
    }

    private void finish(SignInModel model) {
        model.finished().set(true);
        signedIn.accept(model.registry());
    }

    private static void refuse(SignInModel model, ContentException failure) {
        model.problem()
                .set(failure.getMessage() + " Check the user name and the password or token.");
    }

    private static void fail(SignInModel model, ContentException failure) {
        model.problem().set(failure.getMessage() + " " + failure.remedy());
    }
}
