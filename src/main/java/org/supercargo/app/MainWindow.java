package org.supercargo.app;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.supercargo.app.desktop.FolderOpener;
import org.supercargo.app.desktop.WindowIcons;
import org.supercargo.app.kept.KnownRegistries;
import org.supercargo.app.kept.Permissions;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.credential.Environment;
import org.supercargo.credential.file.ConfiguredRegistries;
import org.supercargo.oci.RegistryName;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.settings.Settings;
import org.supercargo.task.Jobs;
import org.supercargo.ui.catalog.tree.KnownRegistry;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.FxThread;
import org.supercargo.ui.kit.Themes;
import org.supercargo.ui.kit.WindowDialogs;
import org.supercargo.ui.navigation.Navigator;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The window of the program; made and used on the JavaFX thread. */
final class MainWindow {
    private static final Logger LOG = System.getLogger(MainWindow.class.getName());
    private static final double MIN_WIDTH = 640;
    private static final double MIN_HEIGHT = 420;

    private final Stage stage;
    private final Settings settings;
    private final RegistryName sample;
    private final Themes themes;
    private final Dialogs dialogs;
    private final Jobs jobs;
    private final FolderOpener folders;
    private final WindowWiring content;

    /**
     * @param quiet counts what the window does in the background
     */
    MainWindow(
            Stage stage,
            ServiceWiring wiring,
            Settings settings,
            Environment environment,
            SampleRegistry sample,
            Quiet quiet) {
        this.stage = stage;
        this.settings = settings;
        this.sample = sample.name();
        this.folders = new FolderOpener(environment.system());
        var threads = Thread.ofVirtual().name("job-", 1).factory();
        jobs =
                new Jobs(
                        quiet.counting(Executors.newThreadPerTaskExecutor(threads)),
                        quiet.counting(new FxThread()),
                        this::onUnexpected);
        themes = new Themes(settings.theme());
        dialogs = new WindowDialogs(stage, themes, this::openFolder);
        Permissions.recall(settings, wiring.services().connections());
        content =
                new WindowWiring(
                        new WindowTools(
                                wiring.services(),
                                settings,
                                jobs,
                                dialogs,
                                themes,
                                new Clipboards(),
                                new Navigator(),
                                InstantSource.system()),
                        sample.name(),
                        environment.home());
        initStage();
    }

    private void initStage() {
        Scene scene =
                new Scene(
                        content.view(),
                        settings.windowWidth().get(),
                        settings.windowHeight().get());
        themes.install(scene);
        stage.setScene(scene);
        stage.setTitle("Supercargo");
        stage.getIcons().setAll(WindowIcons.all());
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setMaximized(settings.windowMaximized().get());
        stage.maximizedProperty().subscribe(settings.windowMaximized()::set);
        scene.widthProperty().subscribe(() -> rememberSize(scene));
        scene.heightProperty().subscribe(() -> rememberSize(scene));
    }

    private void rememberSize(Scene scene) {
        if (!stage.isMaximized() && stage.isShowing()) {
            settings.windowWidth().set(scene.getWidth());
            settings.windowHeight().set(scene.getHeight());
        }
    }

    private void openFolder(Path folder) {
        folders.open(folder, jobs, dialogs);
    }

    private void onUnexpected(Exception failure) {
        LOG.log(Level.DEBUG, "a job failed in a way that it does not expect", failure);
        dialogs.error(
                "Something went wrong",
                "This is a mistake in Supercargo ("
                        + failure.getClass().getSimpleName()
                        + "). What you see may be incomplete; refresh it with F5.");
    }

    Jobs jobs() {
        return jobs;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    /** Shows the window, empty at first. */
    void show() {
        stage.show();
    }

    /**
     * Puts the registries into the tree that the configuration and the settings name.
     *
     * @param address where to go then
     */
    void load(ConfiguredRegistries configuration, Optional<String> address) {
        jobs.job("Read the configuration", progress -> configuration.read())
                .onSuccess(
                        found -> {
                            add(found);
                            address.ifPresent(this::open);
                            listHelpers(configuration);
                        })
                .start();
    }

    /** Apart, because a helper may be slow or ask the user to unlock something. */
    private void listHelpers(ConfiguredRegistries configuration) {
        jobs.job("Ask helpers for registries", progress -> configuration.listHelpers())
                .onSuccess(listed -> content.tree().add(KnownRegistries.configured(listed)))
                .start();
    }

    /** Offers to finish what an earlier run of the program could not. */
    void recover() {
        content.deletions().recovery().offer();
    }

    /** Puts the sample registry alone into the tree, opened. */
    void loadSample() {
        content.tree().add(List.of(KnownRegistries.sample(sample)));
        content.tree().expand(sample);
    }

    private void add(ConfiguredRegistries.Found found) {
        List<KnownRegistry> configured = KnownRegistries.configured(found.registries());
        content.tree().add(configured);
        content.tree().add(KnownRegistries.added(settings));
        if (settings.sampleShown().get()) {
            content.tree().add(List.of(KnownRegistries.sample(sample)));
        }
        content.catalogs().reopen();
        KnownRegistries.problems(found).forEach(content.tree()::note);
        if (configured.isEmpty()) {
            content.tree().expand(sample);
        }
    }

    /** Goes to what would be typed into the address bar. */
    void open(String address) {
        content.shell().onAddress(address);
    }
}
