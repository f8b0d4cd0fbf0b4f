package org.supercargo.ui.catalogs;

import org.supercargo.content.ContentException;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.catalog.CatalogService;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.kit.RemedyActions;

import java.util.List;
import java.util.Optional;

/** Asks where a catalog shall be, and saves it there. */
public final class CatalogSaveController {
    private final CatalogService catalogs;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final RemedyActions actions;

    /**
     * @param actions does what helps where it cannot be saved
     */
    public CatalogSaveController(
            CatalogService catalogs, Jobs jobs, Dialogs dialogs, RemedyActions actions) {
        this.catalogs = catalogs;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.actions = actions;
    }

    /**
     * Opens the dialog.
     *
     * @param whole whether these are all that the registry lists
     */
    public void save(List<RepositoryName> repositories, boolean whole) {
        var model = new CatalogSaveModel(repositories, whole);
        dialogs.show(new CatalogSaveView(model, this).form());
    }

    void onSubmit(CatalogSaveModel model) {
        String target = model.target().get().strip();
        if (target.isEmpty() || model.busy().get() || !model.saved().get().isEmpty()) {
            return;
        }
        Optional<String> title = Optional.of(model.title().get().strip());
        model.problem().clear();
        model.busy().set(true);
        Job<String> attempt =
                jobs.job(
                                "Save the catalog " + target,
                                progress ->
                                        catalogs.save(
                                                title.filter(text -> !text.isEmpty()),
                                                model.repositories(),
                                                target))
                        .onSuccess(place -> model.saved().set(words(model, place)))
                        .onFailure(ContentException.class, model.problem()::say)
                        .onFailure(
                                InvalidNameException.class,
                                e -> model.problem().say(e.getMessage()))
                        .onEnd(() -> model.busy().set(false));
        model.setAttempt(attempt);
        attempt.start();
    }

    private static String words(CatalogSaveModel model, String place) {
        return Format.count(model.repositories().size(), "repository", "repositories")
                + " saved as the catalog "
                + place
                + ".";
    }

    void onRemedy(CatalogSaveModel model, Remedy remedy) {
        model.problem().clear();
        catalogs.registryToSaveIn(model.target().get())
                .ifPresent(registry -> actions.help(registry, remedy, () -> onSubmit(model)));
    }

    void onClose(CatalogSaveModel model) {
        model.attempt().ifPresent(Job::cancel);
    }
}
