package org.supercargo.app;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.supercargo.app.kept.SettingsKeeper;
import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.credential.Environment;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.settings.Settings;
import org.supercargo.settings.SettingsFile;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Runs the program with its window until the window is closed. */
final class WindowProgram {
    private static final double TITLE_BAR = 40;

    private final Environment environment;
    private final AppFolders folders;
    private final Settings settings = new Settings();
    private final CountDownLatch closed = new CountDownLatch(1);

    WindowProgram(Environment environment, AppFolders folders) {
        this.environment = environment;
        this.folders = folders;
    }

    /** Shows the window, and returns when it is closed. */
    void run(Optional<String> address) throws IOException, InterruptedException {
        SettingsFile file = new SettingsFile(folders.settingsFile());
        Optional<String> problem = file.load(settings);
        try (SampleRegistry sample = SampleRegistry.start()) {
            Platform.startup(() -> show(file, problem, sample, address));
            closed.await();
        }
        save(file);
    }

    private void save(SettingsFile file) {
        try {
            file.save(settings);
        } catch (IOException e) {
            System.err.println("The settings cannot be saved in " + folders.settingsFile() + ".");
        }
    }

    private void show(
            SettingsFile file,
            Optional<String> problem,
            SampleRegistry sample,
            Optional<String> address) {
        fitToScreen();
        var wiring = new ServiceWiring(environment, folders, RequestObserver.NONE);
        Stage stage = new Stage();
        stage.setOnHidden(event -> closed.countDown());
        var window = new MainWindow(stage, wiring, settings, environment, sample, new Quiet());
        new SettingsKeeper(settings, file, window.jobs(), window.dialogs());
        window.show();
        window.load(wiring.configuredRegistries(), address);
        window.recover();
        problem.ifPresent(words -> window.dialogs().error("Settings", words));
    }

    /** The settings may come from a larger screen. */
    private void fitToScreen() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        settings.windowWidth().set(Math.min(settings.windowWidth().get(), screen.getWidth()));
        settings.windowHeight()
                .set(Math.min(settings.windowHeight().get(), screen.getHeight() - TITLE_BAR));
    }
}
