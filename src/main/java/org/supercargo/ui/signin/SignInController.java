package org.supercargo.ui.signin;

import org.supercargo.content.ContentException;
import org.supercargo.credential.Credential;
import org.supercargo.credential.Secret;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.signin.KeptSignIn;
import org.supercargo.service.signin.SignInPlace;
import org.supercargo.service.signin.SignInService;
import org.supercargo.task.Job;
import org.supercargo.task.JobProgress;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.kit.RemedyActions;

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
    private final Consumer<RegistryName> explain;
    private final RemedyActions actions;

    /**
     * @param signedIn is told of each registry that took a sign-in
     * @param explain shows which credentials were tried for a registry
     * @param actions does what helps where only the user can allow something
     */
    public SignInController(
            SignInService signIns,
            Jobs jobs,
            Dialogs dialogs,
            Consumer<RegistryName> signedIn,
            Consumer<RegistryName> explain,
            RemedyActions actions) {
        this.signIns = signIns;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.signedIn = signedIn;
        this.explain = explain;
        this.actions = actions;
    }

    /** Opens the dialog for the registry. */
    public void signIn(RegistryName registry) {
        var model = new SignInModel(registry);
        dialogs.show(new SignInView(model, this).form());
    }

    void onSubmit(SignInModel model) {
        if (model.incomplete().get() || model.busy().get()) {
            return;
        }
        Credential credential =
                new Credential.UserPassword(
                        model.user().get().strip(), new Secret(model.password().get()));
        SignInPlace place = model.unencrypted().get() ? SignInPlace.OWN_FILE : SignInPlace.HELPER;
        model.problem().clear();
        model.busy().set(true);
        Job<KeptSignIn> attempt =
                jobs.job(
                        "Sign in to " + model.registry(),
                        progress -> signIn(model.registry(), credential, place, progress));
        model.setJob(attempt);
        attempt.onSuccess(kept -> finish(model))
                .onFailure(ContentException.SignInRequired.class, e -> refuse(model, e))
                .onFailure(ContentException.class, e -> fail(model, e))
                .onEnd(() -> end(model, attempt))
                .startShown();
    }

    private KeptSignIn signIn(
            RegistryName registry, Credential credential, SignInPlace place, JobProgress progress)
            throws ContentException {
        KeptSignIn kept = signIns.signIn(registry, credential, place);
        progress.message(words(kept));
        return kept;
    }

    private static String words(KeptSignIn kept) {
        String place =
                kept.lasting() ? "The sign-in is kept in " + kept.place().words() + ". " : "";
        return (place + kept.warning()).strip();
    }

    /** The list of activities says where it is kept; of all else the open dialog speaks. */
    private void end(SignInModel model, Job<KeptSignIn> attempt) {
        model.busy().set(false);
        if (!model.finished().get()) {
            jobs.shown().remove(attempt);
        }
    }

    void onExplain(SignInModel model) {
        model.finished().set(true);
        explain.accept(model.registry());
    }

    void onRemedy(SignInModel model, Remedy remedy) {
        model.problem().clear();
        actions.help(model.registry(), remedy, () -> {});
    }

    void onClose(SignInModel model) {
        model.cancelJob();
        model.password().set("");
    }

    private void finish(SignInModel model) {
        model.finished().set(true);
        signedIn.accept(model.registry());
    }

    private static void refuse(SignInModel model, ContentException failure) {
        model.problem()
                .say(failure.getMessage() + " Check the user name and the password or token.");
    }

    private static void fail(SignInModel model, ContentException failure) {
        model.problem().say(failure);
    }
}
