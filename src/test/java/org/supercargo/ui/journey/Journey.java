package org.supercargo.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.testing.AnyRegistry;
import org.supercargo.testing.StartedRegistry;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** One job of a user from end to end: real clicks, real services, a real registry. */
@ExtendWith(ApplicationExtension.class)
abstract class Journey {
    @Parameter AnyRegistry kind;
    @TempDir Path home;

    StartedRegistry registry;
    FeatureWindow window;

    @BeforeEach
    void open() throws IOException, InterruptedException, TimeoutException {
        registry = startRegistry();
        fill(registry);
        Stage stage = FxToolkit.registerStage(Stage::new);
        onFx(() -> window = new FeatureWindow(stage, home));
    }

    StartedRegistry startRegistry() throws IOException, InterruptedException {
        return kind.start();
    }

    abstract void fill(StartedRegistry empty) throws IOException;

    @AfterEach
    void close() throws IOException, TimeoutException {
        FxToolkit.cleanupStages();
        registry.close();
        assertThat(window.unexpected).isEmpty();
    }

    Reference reference(String repository, String tag) {
        return new RepositoryName(registry.name(), repository).at(new Tag(tag));
    }

    static void onFx(Runnable action) {
        Platform.runLater(action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
