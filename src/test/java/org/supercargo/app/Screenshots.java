package org.supercargo.app;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.credential.Environment;
import org.supercargo.credential.Environment.OperatingSystem;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.settings.Settings;
import org.supercargo.settings.ThemeChoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/**
 * Draws the main screens, light and dark, from the sample registry. The arguments are the folder,
 * else {@code assets/screenshots}, and the port of the sample registry, else 5000, which reads
 * well.
 */
final class Screenshots {
    private static final String PORT = "5000";
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 860;

    private final Path folder;
    private final Path home;
    private final SampleRegistry sample;

    /**
     * One picture.
     *
     * @param act what the user does once the address is shown
     */
    private record Screen(String name, String address, Consumer<Scene> act) {}

    private Screenshots(Path folder, Path home, SampleRegistry sample) {
        this.folder = folder;
        this.home = home;
        this.sample = sample;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        HeadlessDrawing.withoutDisplay();
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "assets/screenshots");
        Files.createDirectories(folder);
        int port = Integer.parseInt(arguments.length > 1 ? arguments[1] : PORT);
        Path home = Files.createTempDirectory("supercargo-screenshots");
        try (var sample = SampleRegistry.start(SampleRegistry.Options.defaults().withPort(port))) {
            new Screenshots(folder, home, sample).drawAll();
        }
        Platform.exit();
    }

    private List<Screen> screens() {
        String image = sample.name() + "/harbor/lighthouse";
        return List.of(
                new Screen("image", image + ":latest", _ -> {}),
                new Screen("layers", image + ":latest", Screenshots::showLayer),
                new Screen("repository", image, _ -> {}),
                new Screen("registry", sample.name().toString(), _ -> {}),
                new Screen("failure", "no-such-host.invalid", _ -> {}));
    }

    private static void showLayer(Scene scene) {
        ((TabPane) scene.lookup("#image-tabs")).getSelectionModel().select(1);
        ((TableView<?>) scene.lookup("#layers-table")).getSelectionModel().select(1);
    }

    private static List<String> openRows() {
        return List.of("sample", "sample/fleet", "sample/harbor", "sample/tools");
    }

    private void drawAll() throws InterruptedException {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            for (Screen screen : screens()) {
                draw(screen, theme);
            }
        }
    }

    private void draw(Screen screen, ThemeChoice theme) throws InterruptedException {
        var drawn = new CountDownLatch(1);
        Platform.runLater(() -> open(screen, theme, drawn));
        drawn.await();
    }

    private void open(Screen screen, ThemeChoice theme, CountDownLatch drawn) {
        var quiet = new Quiet();
        var settings = new Settings();
        settings.theme().set(theme);
        settings.windowWidth().set(WIDTH);
        settings.windowHeight().set(HEIGHT);
        settings.openRows().setAll(openRows());
        var environment = new Environment(home, Map.of(), OperatingSystem.LINUX, Optional.empty());
        var wiring = new ServiceWiring(environment, AppFolders.below(home), RequestObserver.NONE);
        var stage = new Stage();
        var window = new MainWindow(stage, wiring, settings, environment, sample, quiet);
        window.show();
        window.loadSample();
        window.open(screen.address());
        Path file =
                folder.resolve(
                        screen.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        Runnable keep =
                () -> {
                    write(stage, file);
                    stage.close();
                    drawn.countDown();
                };
        Runnable act =
                () -> {
                    screen.act.accept(stage.getScene());
                    new WhenDrawn(quiet, keep).start();
                };
        new WhenDrawn(quiet, act).start();
    }

    private static void write(Stage stage, Path file) {
        var picture = SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null);
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
