package org.supercargo.app;

import org.supercargo.app.kept.Permissions;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.signin.SignInService;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.Permission;
import org.supercargo.ui.kit.RemedyActions;
import org.supercargo.ui.signin.ExplanationController;
import org.supercargo.ui.signin.SignInController;
import org.supercargo.ui.signin.SignOuts;

import java.util.Optional;
import java.util.function.Consumer;

/** How the user gets at a registry: by signing in and out, and by allowing what it needs. */
final class Access implements RemedyActions {
    private final Permissions permissions;
    private final Clipboards clipboards;
    private final SignInController signIns;
    private final SignOuts signOuts;
    private final ExplanationController explanations;

    /**
     * @param changed is told of each registry that the user signed in to or out of
     */
    Access(WindowTools tools, Permissions permissions, Consumer<RegistryName> changed) {
        SignInService service = tools.services().signIn();
        Jobs jobs = tools.jobs();
        Dialogs dialogs = tools.dialogs();
        this.permissions = permissions;
        this.clipboards = tools.clipboards();
        signIns =
                new SignInController(
                        service,
                        jobs,
                        dialogs,
                        changed,
                        registry -> explain(registry, Optional.empty()),
                        this);
        signOuts = new SignOuts(service, jobs, changed);
        explanations =
                new ExplanationController(
                        service, jobs, dialogs, clipboards, signOuts, this::signIn);
    }

    @Override
    public void signIn(RegistryName registry) {
        signIns.signIn(registry);
    }

    void signOut(RegistryName registry) {
        signOuts.signOut(registry);
    }

    /** Shows which credential is used for a repository, whose path may be given, and why. */
    void explain(RegistryName registry, Optional<String> repository) {
        explanations.explain(registry, repository);
    }

    @Override
    public void allow(RegistryName registry, Permission permission) {
        permissions.ask(registry, permission);
    }

    @Override
    public void copy(String text) {
        clipboards.copy(text);
    }
}
