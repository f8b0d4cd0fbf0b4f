package org.supercargo.ui.signin;

import org.supercargo.credential.CredentialExplanation;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.signin.SignInService;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Dialogs;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows why a credential is used: each place that was asked, and what it said. */
public final class ExplanationController {
    private final SignInService signIns;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Clipboards clipboards;
    private final SignOuts signOuts;
    private final Consumer<RegistryName> signIn;

    private record Answer(CredentialExplanation explanation, boolean kept) {}

    /**
     * @param signIn asks for a sign-in
     */
    public ExplanationController(
            SignInService signIns,
            Jobs jobs,
            Dialogs dialogs,
            Clipboards clipboards,
            SignOuts signOuts,
            Consumer<RegistryName> signIn) {
        this.signIns = signIns;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.clipboards = clipboards;
        this.signOuts = signOuts;
        this.signIn = signIn;
    }

    /**
     * Opens the dialog, which fills as soon as helpers and the registry have answered.
     *
     * @param repository the path of the repository that is looked at; empty for the registry itself
     */
    public void explain(RegistryName registry, Optional<String> repository) {
        var model = new ExplanationModel(registry, repository);
        dialogs.show(new ExplanationView(model, this).form());
        onRefresh(model);
    }

    void onRefresh(ExplanationModel model) {
        if (model.busy().get()) {
            return;
        }
        model.busy().set(true);
        Job<Answer> search =
                jobs.job("Explain the sign-in to " + model.registry(), progress -> ask(model))
                        .onSuccess(answer -> show(model, answer))
                        .onEnd(() -> model.busy().set(false));
        model.setJob(search);
        search.start();
    }

    private Answer ask(ExplanationModel model) {
        return new Answer(
                signIns.explain(model.registry(), model.repository()),
                signIns.keeps(model.registry()));
    }

    private static void show(ExplanationModel model, Answer answer) {
        model.explanation().set(Optional.of(answer.explanation()));
        model.kept().set(answer.kept());
    }

    void onCopy(ExplanationModel model) {
        model.explanation().get().map(ExplanationController::text).ifPresent(clipboards::copy);
    }

    static String text(CredentialExplanation explanation) {
        return explanation.lines().stream()
                .map(DisplayText::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    void onSignIn(ExplanationModel model) {
        model.finished().set(true);
        signIn.accept(model.registry());
    }

    void onSignOut(ExplanationModel model) {
        signOuts.signOut(model.registry(), () -> onRefresh(model));
    }

    void onClose(ExplanationModel model) {
        model.cancelJob();
    }
}
