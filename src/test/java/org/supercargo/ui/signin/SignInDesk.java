package org.supercargo.ui.signin;

import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.credential.Environment;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.service.signin.SignInService;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.Permission;
import org.supercargo.ui.kit.RemedyActions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The controllers of this room over the real services, on one thread and without a window. */
final class SignInDesk implements RemedyActions {
    final List<RegistryName> signedIn = new ArrayList<>();
    final List<RegistryName> signedOut = new ArrayList<>();
    final List<RegistryName> explained = new ArrayList<>();
    final List<Permission> asked = new ArrayList<>();
    final SignInController signIns;
    final SignOuts signOuts;
    final ExplanationController explanations;
    private final List<Exception> unexpected = new ArrayList<>();
    private final Jobs jobs = Jobs.onSameThread(unexpected::add);

    SignInDesk(Path home) {
        var environment =
                new Environment(
                        home,
                        Map.of("PATH", "/nowhere"),
                        Environment.OperatingSystem.LINUX,
                        Optional.empty());
        SignInService service =
                new ServiceWiring(environment, AppFolders.below(home), RequestObserver.NONE)
                        .services()
                        .signIn();
        var dialogs = new NoDialogs();
        signIns = new SignInController(service, jobs, dialogs, signedIn::add, explained::add, this);
        signOuts = new SignOuts(service, jobs, signedOut::add);
        explanations =
                new ExplanationController(
                        service, jobs, dialogs, new Clipboards(), signOuts, signIns::signIn);
    }

    @Override
    public void signIn(RegistryName registry) {
        throw new AssertionError("a dialog for that is open already");
    }

    @Override
    public void allow(RegistryName registry, Permission permission) {
        asked.add(permission);
    }

    @Override
    public void copy(String text) {
        throw new AssertionError("nothing is to be copied");
    }

    /** What the list of activities says. */
    List<String> said() {
        return jobs.shown().stream().map(SignInDesk::words).toList();
    }

    private static String words(Job<?> job) {
        return job.title() + ": " + job.messageProperty().get();
    }

    List<Exception> unexpected() {
        return unexpected;
    }

    ExplanationModel explain(RegistryName registry) {
        var model = new ExplanationModel(registry, Optional.empty());
        explanations.onRefresh(model);
        return model;
    }

    /** Writes docker's configuration with one entry. */
    static Path writeDockerEntry(Path home, RegistryName registry, String user, String password)
            throws IOException {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        Path file = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
        return Files.writeString(
                file,
                "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}"
                        .formatted(registry, Base64.getEncoder().encodeToString(pair)));
    }

    /** There is no window for them. */
    private static final class NoDialogs implements Dialogs {
        @Override
        public void show(DialogForm form) {
            throw new AssertionError("nothing is to be shown");
        }

        @Override
        public void error(String title, String message) {
            throw new AssertionError(title + " " + message);
        }

        @Override
        public void confirm(String title, String message, String verb, Runnable action) {
            throw new AssertionError(title + " " + message);
        }

        @Override
        public Optional<Path> chooseFolder(String title, Optional<Path> start) {
            throw new AssertionError(title);
        }

        @Override
        public void openFolder(Path folder) {
            throw new AssertionError(folder);
        }
    }
}
