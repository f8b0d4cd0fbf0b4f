package org.supercargo.app;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.credential.Environment;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.settings.Settings;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import javax.imageio.ImageIO;

/**
 * Draws the window into a file where there is no display: the same window, on the sample registry,
 * with settings of its own.
 */
final class HeadlessDrawing {
    private final Environment environment;
    private final AppFolders folders;

    HeadlessDrawing(Environment environment, AppFolders folders) {
        this.environment = environment;
        this.folders = folders;
    }

    /** Must be called before anything of JavaFX is loaded. */
    static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /**
     * Draws the window once nothing in it is loading any more.
     *
     * @param address what shall be open; else an image of the sample registry
     */
    void draw(Path file, Optional<String> address) throws IOException {
        var image = new CompletableFuture<BufferedImage>();
        try (SampleRegistry sample = SampleRegistry.start()) {
            String shown = address.orElse(sample.name() + "/harbor/lighthouse:latest");
            Platform.startup(() -> show(sample, shown, image));
            write(image.join(), file);
        }
        Platform.exit();
    }

    private void show(
            SampleRegistry sample, String address, CompletableFuture<BufferedImage> image) {
        Quiet quiet = new Quiet();
        Stage stage = new Stage();
        var wiring = new ServiceWiring(environment, folders, RequestObserver.NONE);
        var window = new MainWindow(stage, wiring, new Settings(), environment, sample, quiet);
        window.show();
        window.loadSample();
        window.open(address);
        new WhenDrawn(quiet, () -> image.complete(snapshot(stage.getScene()))).start();
    }

    private static BufferedImage snapshot(Scene scene) {
        return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("this Java platform writes no PNG");
        }
    }
}
