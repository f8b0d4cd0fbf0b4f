package org.supercargo.ui.transfer;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Platform;
import org.supercargo.oci.Reference;
import org.supercargo.service.ImageDetails;
import org.supercargo.service.InspectService;
import org.supercargo.service.pull.PullDestination;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.kit.RemedyActions;
import org.supercargo.ui.transfer.PullModel.Destination;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks where to and for which platform, then pulls in the background. */
public final class PullController {
    private final InspectService inspection;
    private final Pulls pulls;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Path home;
    private final RemedyActions actions;

    /**
     * @param home the folder in which layout folders are proposed
     * @param actions does what helps where the image cannot be looked at
     */
    public PullController(
            InspectService inspection,
            Pulls pulls,
            Jobs jobs,
            Dialogs dialogs,
            Path home,
            RemedyActions actions) {
        this.inspection = inspection;
        this.pulls = pulls;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.home = home;
        this.actions = actions;
    }

    /**
     * Opens the dialog.
     *
     * @param platform the platform that is proposed, where the reference is an index that has it;
     *     empty proposes all
     */
    public void pull(Reference reference, Optional<Platform> platform) {
        dialogs.show(new PullView(open(reference, platform), this).form());
    }

    PullModel open(Reference reference, Optional<Platform> platform) {
        var model = new PullModel(reference);
        model.folder().set(folderIn(home, reference).toString());
        model.busy().set(true);
        Job<ImageDetails> look =
                jobs.job("Look at " + reference, progress -> inspection.inspect(reference))
                        .onSuccess(details -> showPlatforms(model, details, platform))
                        .onFailure(ContentException.class, e -> fail(model, e))
                        .onEnd(() -> model.busy().set(false));
        model.setJob(look);
        look.start();
        return model;
    }

    private static Path folderIn(Path parent, Reference reference) {
        return parent.resolve(reference.repository().lastComponent());
    }

    private static void showPlatforms(
            PullModel model, ImageDetails details, Optional<Platform> proposed) {
        if (details.document() instanceof ImageIndex index) {
            List<Platform> platforms =
                    index.images().stream()
                            .map(Descriptor::platform)
                            .flatMap(Optional::stream)
                            .distinct()
                            .toList();
            model.platforms().setAll(platforms);
            model.platform().set(proposed.filter(platforms::contains));
        }
    }

    private static void fail(PullModel model, ContentException failure) {
        model.problem().say(failure);
    }

    void onBrowse(PullModel model) {
        Optional<Path> start = path(model.folder().get()).map(Path::getParent);
        dialogs.chooseFolder("Folder for the OCI layout", start)
                .ifPresent(
                        chosen ->
                                model.folder().set(folderIn(chosen, model.reference()).toString()));
    }

    void onSubmit(PullModel model) {
        if (model.incomplete().get()) {
            return;
        }
        destination(model)
                .ifPresentOrElse(
                        destination -> start(model, destination),
                        () -> model.problem().say("This is not a path that can be written to."));
    }

    private void start(PullModel model, PullDestination destination) {
        pulls.start(new Pulls.Pull(model.reference(), model.platform().get(), destination));
        model.finished().set(true);
    }

    private static Optional<PullDestination> destination(PullModel model) {
        return model.destination().get() == Destination.STORE
                ? Optional.of(new PullDestination.Store())
                : path(model.folder().get()).map(PullDestination.Layout::new);
    }

    private static Optional<Path> path(String typed) {
        try {
            return Optional.of(Path.of(typed.strip()).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    void onRemedy(PullModel model, Remedy remedy) {
        model.problem().clear();
        actions.help(model.reference().registry(), remedy, () -> {});
    }

    void onClose(PullModel model) {
        model.cancelJob();
    }
}
