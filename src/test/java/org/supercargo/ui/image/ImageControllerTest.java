package org.supercargo.ui.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.task.Jobs;
import org.supercargo.testing.Recorded;
import org.supercargo.testing.WiredServices;
import org.supercargo.ui.image.loading.Loadable.Stage;
import org.supercargo.ui.kit.Clipboards;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Manifests of the sample registry, on one thread and without a window. */
class ImageControllerTest {
    @TempDir Path home;

    private final List<Exception> unexpected = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private SampleRegistry sample;
    private RepositoryName lighthouse;
    private ImageController controller;
    private ImageModel model;

    @BeforeEach
    void start() throws IOException {
        sample = SampleRegistry.start();
        lighthouse = new RepositoryName(sample.name(), "harbor/lighthouse");
        var services = WiredServices.in(home);
        controller =
                new ImageController(
                        services.inspect(),
                        services.recall(),
                        Jobs.onSameThread(unexpected::add),
                        InstantSource.system(),
                        Recorded.calls(ImageActions.class, asked),
                        new Clipboards());
        model = controller.model();
    }

    @AfterEach
    void stop() {
        sample.close();
        assertThat(unexpected).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void anIndexIsShownWithOneOfItsPlatforms() {
        controller.show(lighthouse.at(new Tag("stable")));

        assertThat(model.page().stage().get()).isEqualTo(Stage.READY);
        assertThat(model.platforms()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(model.chosen().get()).isPresent();
        assertThat(model.image().stage().get()).isEqualTo(Stage.READY);
        assertThat(model.image().value().get().orElseThrow().digest())
                .isEqualTo(model.chosen().get().orElseThrow().manifest().digest());
    }

    @Test
    void theChosenPlatformIsLookedForInTheNextIndexToo() {
        controller.show(lighthouse.at(new Tag("stable")));
        PlatformChoice last = model.platforms().get(2);
        controller.onChoose(last);

        controller.show(lighthouse.at(new Tag("edge")));

        assertThat(model.chosen().get().orElseThrow().manifest().platform())
                .isEqualTo(last.manifest().platform());
    }

    @Test
    void whatIsNotThereIsAFailureAndTheNextReferenceIsShownAllTheSame() {
        controller.show(lighthouse.at(new Tag("nowhere")));
        assertThat(model.page().stage().get()).isEqualTo(Stage.FAILED);
        assertThat(model.page().failure().get())
                .get()
                .isInstanceOf(ContentException.NotFound.class);

        controller.show(lighthouse.at(new Tag("stable")));

        assertThat(model.page().stage().get()).isEqualTo(Stage.READY);
        assertThat(model.page().failure().get()).isEmpty();
    }

    @Test
    void nothingStaysOfWhatWasShown() {
        controller.show(lighthouse.at(new Tag("stable")));

        controller.clear();

        assertThat(model.reference().get()).isEmpty();
        assertThat(model.page().stage().get()).isEqualTo(Stage.EMPTY);
        assertThat(model.image().stage().get()).isEqualTo(Stage.EMPTY);
        assertThat(model.platforms()).isEmpty();
        assertThat(model.chosen().get()).isEmpty();
    }
}
