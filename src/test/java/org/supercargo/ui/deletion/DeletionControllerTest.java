package org.supercargo.ui.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.service.Services;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.testing.WiredServices;
import org.supercargo.ui.deletion.DeletionModel.Stage;
import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.kit.Dialogs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deleting from the sample registry, on one thread and without a window. */
class DeletionControllerTest {
    @TempDir Path home;

    private final List<Exception> unexpected = new ArrayList<>();
    private final List<RepositoryName> changed = new ArrayList<>();
    private final Jobs jobs = Jobs.onSameThread(unexpected::add);
    private SampleRegistry sample;
    private RepositoryName lighthouse;
    private Services services;
    private Undoing undoing;
    private DeletionController controller;

    @BeforeEach
    void start() throws IOException {
        sample = SampleRegistry.start();
        lighthouse = new RepositoryName(sample.name(), "harbor/lighthouse");
        services = WiredServices.in(home);
        undoing = new Undoing(services.undo(), jobs, changed::add);
        controller =
                new DeletionController(
                        services.delete(), services.abilities(), undoing, jobs, new NoDialogs());
    }

    @AfterEach
    void stop() {
        sample.close();
        assertThat(unexpected).isEmpty();
    }

    private DeletionModel planned(DeletionVerb verb, String tag) {
        var model = new DeletionModel(verb, lighthouse.at(new Tag(tag)));
        controller.plan(model);
        return model;
    }

    private List<String> tags() throws ContentException {
        List<String> tags = new ArrayList<>();
        services.listing().tags(lighthouse, tags::addAll);
        return tags;
    }

    @Test
    void nothingIsDeletedByPlanning() throws ContentException {
        DeletionModel model = planned(DeletionVerb.DELETE_MANIFEST, "stable");

        assertThat(model.stage().get()).isEqualTo(Stage.PLANNED);
        assertThat(model.plan().get().orElseThrow().goes())
                .extracting(Tag::name)
                .contains("stable", "1.4.2", "1.4");
        assertThat(tags()).hasSize(12);
        assertThat(changed).isEmpty();
    }

    @Test
    void anUntaggingRemovesOneTagAndReportsIt() throws ContentException {
        DeletionModel model = planned(DeletionVerb.UNTAG, "stable");

        controller.onConfirm(model);

        assertThat(model.finished().get()).isTrue();
        assertThat(tags()).hasSize(11).doesNotContain("stable").contains("1.4.2");
        assertThat(changed).containsExactly(lighthouse);
        assertThat(jobs.shown()).hasSize(1);
    }

    @Test
    void aManifestGoesWithTheTagsOfThePlan() throws ContentException {
        DeletionModel model = planned(DeletionVerb.DELETE_MANIFEST, "stable");
        int planned = model.plan().get().orElseThrow().goes().size();

        controller.onConfirm(model);

        assertThat(tags()).hasSize(12 - planned).doesNotContain("stable", "1.4.2");
    }

    @Test
    void withoutAPlanNothingCanBeConfirmed() throws ContentException {
        DeletionModel model = planned(DeletionVerb.DELETE_MANIFEST, "nowhere");
        assertThat(model.stage().get()).isEqualTo(Stage.FAILED);
        assertThat(model.problem().get()).contains(sample.name().host());

        controller.onConfirm(model);

        assertThat(tags()).hasSize(12);
        assertThat(jobs.shown()).isEmpty();
    }

    @Test
    void anUndoBringsTheTagBackAndIsOfferedOnce() throws ContentException {
        controller.onConfirm(planned(DeletionVerb.UNTAG, "stable"));
        Job<?> deletion = jobs.shown().getFirst();

        undoing.of(deletion).getFirst().action().run();

        assertThat(tags()).hasSize(12).contains("stable");
        assertThat(jobs.shown()).singleElement().isNotEqualTo(deletion);
        assertThat(undoing.of(deletion)).isEmpty();
        assertThat(changed).containsExactly(lighthouse, lighthouse);
    }

    @Test
    void whatWouldBeFreedIsCountedBesideThePlan() {
        DeletionModel model = planned(DeletionVerb.DELETE_MANIFEST, "stable");

        assertThat(model.freedBytes().get()).isPresent();
    }

    /** The tests use the models, so no dialog is to open. */
    private static final class NoDialogs implements Dialogs {
        @Override
        public void show(DialogForm form) {
            throw new AssertionError(form.title());
        }

        @Override
        public void error(String title, String message) {
            throw new AssertionError(message);
        }

        @Override
        public void confirm(String title, String message, String verb, Runnable action) {
            throw new AssertionError(message);
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
