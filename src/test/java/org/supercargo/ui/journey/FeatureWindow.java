package org.supercargo.ui.journey;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.supercargo.oci.Platform;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.CreatedRepository;
import org.supercargo.service.Services;
import org.supercargo.settings.ThemeChoice;
import org.supercargo.task.Jobs;
import org.supercargo.testing.WiredServices;
import org.supercargo.ui.creation.CreationController;
import org.supercargo.ui.deletion.DeletionController;
import org.supercargo.ui.deletion.RecoveryController;
import org.supercargo.ui.deletion.Undoing;
import org.supercargo.ui.image.ImageActions;
import org.supercargo.ui.image.ImageController;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.FxThread;
import org.supercargo.ui.kit.Permission;
import org.supercargo.ui.kit.Themes;
import org.supercargo.ui.kit.WindowDialogs;
import org.supercargo.ui.signin.ExplanationController;
import org.supercargo.ui.signin.SignInController;
import org.supercargo.ui.signin.SignOuts;
import org.supercargo.ui.transfer.ActivityController;
import org.supercargo.ui.transfer.PullController;
import org.supercargo.ui.transfer.Pulls;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A window with the detail pane, the activity strip and all dialogs over the real services. */
final class FeatureWindow implements ImageActions {
    final Services services;
    final ImageController image;
    final PullController pulls;
    final DeletionController deletions;
    final RecoveryController recoveries;
    final CreationController creations;
    final SignInController signIns;
    final List<Exception> unexpected = new CopyOnWriteArrayList<>();
    final ExplanationController explanations;
    final List<RegistryName> signedOut = new CopyOnWriteArrayList<>();
    final List<RegistryName> signedIn = new CopyOnWriteArrayList<>();
    final List<CreatedRepository> created = new CopyOnWriteArrayList<>();
    final List<RepositoryName> changed = new CopyOnWriteArrayList<>();
    final List<String> copied = new CopyOnWriteArrayList<>();
    final List<Path> foldersOpened = new CopyOnWriteArrayList<>();

    /** To be called on the JavaFX thread. */
    FeatureWindow(Stage stage, Path home) {
        services = WiredServices.in(home);
        Jobs jobs = Jobs.onVirtualThreads(new FxThread(), unexpected::add);
        var themes = new Themes(new SimpleObjectProperty<>(ThemeChoice.LIGHT));
        var dialogs = new WindowDialogs(stage, themes, foldersOpened::add);
        signIns =
                new SignInController(
                        services.signIn(),
                        jobs,
                        dialogs,
                        signedIn::add,
                        registry -> explainSignIn(registry, Optional.empty()),
                        this);
        explanations =
                new ExplanationController(
                        services.signIn(),
                        jobs,
                        dialogs,
                        new Clipboards(),
                        new SignOuts(services.signIn(), jobs, signedOut::add),
                        signIns::signIn);
        creations = new CreationController(services.create(), jobs, dialogs, created::add, this);
        var undoing = new Undoing(services.undo(), jobs, changed::add);
        deletions =
                new DeletionController(
                        services.delete(), services.abilities(), undoing, jobs, dialogs);
        recoveries =
                new RecoveryController(
                        services.undo(), undoing, jobs, dialogs, InstantSource.system());
        var begun = new Pulls(services.pull(), jobs, foldersOpened::add, this);
        pulls = new PullController(services.inspect(), begun, jobs, dialogs, home, this);
        image =
                new ImageController(
                        services.inspect(),
                        services.recall(),
                        jobs,
                        InstantSource.system(),
                        this,
                        new Clipboards());
        var root = new BorderPane(image.view());
        root.setBottom(new ActivityController(jobs, List.of(begun, undoing)).view());
        Scene scene = new Scene(root, 900, 760);
        themes.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Override
    public void open(Reference reference) {
        image.show(reference);
    }

    @Override
    public void pull(Reference reference, Optional<Platform> platform) {
        pulls.pull(reference, platform);
    }

    @Override
    public void signIn(RegistryName registry) {
        signIns.signIn(registry);
    }

    @Override
    public void explainSignIn(RegistryName registry, Optional<String> repository) {
        explanations.explain(registry, repository);
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    @Override
    public void allow(RegistryName registry, Permission permission) {
        services.connections().allowPlainHttp(registry);
    }
}
