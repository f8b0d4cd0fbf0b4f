package org.supercargo.ui.creation;

import org.supercargo.content.ContentException;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.CreateService;
import org.supercargo.service.CreatedRepository;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.kit.RemedyActions;

import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for the name of a new repository, says at once what is wrong with it, and creates it. */
public final class CreationController {
    private final CreateService creation;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Consumer<CreatedRepository> created;
    private final RemedyActions actions;

    /**
     * @param created is told of each new repository
     * @param actions does what helps where none can be created
     */
    public CreationController(
            CreateService creation,
            Jobs jobs,
            Dialogs dialogs,
            Consumer<CreatedRepository> created,
            RemedyActions actions) {
        this.creation = creation;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.created = created;
        this.actions = actions;
    }

    /** Opens the dialog for a repository in the registry. */
    public void create(RegistryName registry) {
        create(registry, "");
    }

    /** Opens the dialog with the beginning of the name typed already, such as {@code team/}. */
    public void create(RegistryName registry, String namePrefix) {
        dialogs.show(new CreationView(open(registry, namePrefix), this).form());
    }

    CreationModel open(RegistryName registry, String namePrefix) {
        var model = new CreationModel(registry, creation.needsMarker(registry));
        model.name().subscribe(typed -> checkName(model, typed));
        model.tag().subscribe(typed -> checkTag(model, typed));
        model.name().set(namePrefix);
        return model;
    }

    private void checkName(CreationModel model, String typed) {
        model.problem().clear();
        boolean begun = typed.isEmpty() || typed.endsWith("/");
        model.nameProblem().set(begun ? "" : nameProblem(model.registry(), typed));
    }

    private String nameProblem(RegistryName registry, String typed) {
        String broken = ruleBroken(text -> RepositoryName.parse(registry, text), typed);
        return broken.isEmpty()
                ? creation.brokenNameRule(RepositoryName.parse(registry, typed)).orElse("")
                : broken;
    }

    private static void checkTag(CreationModel model, String typed) {
        model.problem().clear();
        model.tagProblem().set(typed.isEmpty() ? "" : ruleBroken(Tag::parse, typed));
    }

    private static String ruleBroken(Function<String, ?> parser, String typed) {
        try {
            parser.apply(typed);
            return "";
        } catch (InvalidNameException e) {
            return e.getMessage();
        }
    }

    void onSubmit(CreationModel model) {
        if (model.incomplete().get() || model.busy().get()) {
            return;
        }
        RepositoryName repository = RepositoryName.parse(model.registry(), model.name().get());
        Tag tag = Tag.parse(model.tag().get());
        model.problem().clear();
        model.busy().set(true);
        Job<CreatedRepository> attempt =
                jobs.job("Create " + repository, progress -> creation.create(repository, tag))
                        .onSuccess(made -> finish(model, made))
                        .onFailure(ContentException.class, e -> fail(model, e))
                        .onEnd(() -> model.busy().set(false));
        model.setJob(attempt);
        attempt.start();
    }

    void onRemedy(CreationModel model, Remedy remedy) {
        model.problem().clear();
        actions.help(model.registry(), remedy, () -> {});
    }

    void onClose(CreationModel model) {
        model.cancelJob();
    }

    private void finish(CreationModel model, CreatedRepository repository) {
        model.finished().set(true);
        created.accept(repository);
    }

    private static void fail(CreationModel model, ContentException failure) {
        model.problem().say(failure);
    }
}
