package org.supercargo.ui.history;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.watch.Sighting;
import org.supercargo.service.watch.WatchService;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Dialogs;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows what a tag was seen to point at, and puts an earlier manifest back on request. */
public final class HistoryController {
    private final WatchService watch;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Dialogs dialogs;
    private final Consumer<RepositoryName> restored;

    /**
     * @param restored is told when a tag was put back
     */
    public HistoryController(
            WatchService watch,
            Jobs jobs,
            InstantSource clock,
            Dialogs dialogs,
            Consumer<RepositoryName> restored) {
        this.watch = watch;
        this.jobs = jobs;
        this.clock = clock;
        this.dialogs = dialogs;
        this.restored = restored;
    }

    /** Opens the history of a tag. */
    public void show(RepositoryName repository, Tag tag) {
        dialogs.show(new HistoryView(open(repository, tag), this, clock).form());
    }

    HistoryModel open(RepositoryName repository, Tag tag) {
        var model = new HistoryModel(repository, tag);
        remember(model);
        look(model);
        return model;
    }

    /** What is known is shown before the registry is asked, which may be out of reach. */
    private void remember(HistoryModel model) {
        jobs.job(
                        "Read the history of " + model.tag(),
                        progress -> watch.history(model.repository(), model.tag()))
                .onSuccess(history -> show(model, history))
                .onFailure(ContentException.class, failure -> fail(model, failure))
                .start();
    }

    private void look(HistoryModel model) {
        model.busy().set(true);
        jobs.job(
                        "Look where " + model.tag() + " points",
                        progress -> {
                            watch.look(model.repository(), Optional.of(model.tag()));
                            return watch.history(model.repository(), model.tag());
                        })
                .onSuccess(history -> show(model, history))
                .onFailure(ContentException.class, failure -> fail(model, failure))
                .onEnd(() -> model.busy().set(false))
                .start();
    }

    private static void show(HistoryModel model, List<Sighting> history) {
        if (!model.sightings().equals(history.reversed())) {
            model.sightings().setAll(history.reversed());
        }
    }

    private static void fail(HistoryModel model, ContentException failure) {
        model.problem().set(failure.getMessage() + " " + failure.remedy());
    }

    void onRestore(HistoryModel model) {
        Optional<Digest> target = model.target();
        if (target.isEmpty() || model.busy().get()) {
            return;
        }
        Optional<Digest> current = model.current();
        model.problem().set("");
        model.busy().set(true);
        jobs.job(
                        "Restore " + model.repository().at(model.tag()),
                        progress -> {
                            watch.restore(model.repository(), model.tag(), target.get(), current);
                            return target.get();
                        })
                .onSuccess(
                        digest -> {
                            model.finished().set(true);
                            restored.accept(model.repository());
                        })
                .onFailure(ContentException.class, failure -> fail(model, failure))
                .onEnd(() -> model.busy().set(false))
                .start();
    }
}
