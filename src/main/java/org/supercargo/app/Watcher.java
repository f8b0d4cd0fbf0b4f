package org.supercargo.app;

import javafx.animation.PauseTransition;
import javafx.beans.property.IntegerProperty;
import javafx.collections.ObservableList;
import javafx.util.Duration;

import org.supercargo.content.ContentException;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.watch.Move;
import org.supercargo.service.watch.WatchService;
import org.supercargo.settings.Settings;
import org.supercargo.task.Jobs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Looks from time to time where the watched tags point, one after the other so that no registry is
 * bothered.
 */
final class Watcher {
    private static final Logger LOG = System.getLogger(Watcher.class.getName());

    private final WatchService watch;
    private final ObservableList<String> watched;
    private final Jobs jobs;
    private final BiConsumer<RepositoryName, List<Move>> moved;
    private final IntegerProperty minutes;
    private final PauseTransition pause = new PauseTransition();

    /**
     * @param moved is told of tags that moved
     */
    Watcher(
            WatchService watch,
            Settings settings,
            Jobs jobs,
            BiConsumer<RepositoryName, List<Move>> moved) {
        this.watch = watch;
        this.watched = settings.watched();
        this.jobs = jobs;
        this.moved = moved;
        pause.setOnFinished(event -> look());
        minutes = settings.watchMinutes();
        minutes.subscribe(changed -> wait(changed.intValue()));
    }

    /** How many minutes pass between two looks. */
    IntegerProperty minutes() {
        return minutes;
    }

    private void wait(int wanted) {
        pause.setDuration(Duration.minutes(Math.max(1, wanted)));
        pause.playFromStart();
    }

    private void look() {
        List<String> now = List.copyOf(watched);
        jobs.job(
                        "Look at what is watched",
                        progress -> {
                            now.forEach(this::look);
                            return now;
                        })
                .onEnd(pause::playFromStart)
                .start();
    }

    /** A registry that is out of reach for a while is looked at the next time. */
    private void look(String name) {
        try {
            look(Reference.parse(name));
        } catch (ContentException | InvalidNameException e) {
            LOG.log(Level.DEBUG, "not looked at: " + name, e);
        }
    }

    private void look(Reference reference) throws ContentException {
        List<Move> moves = watch.look(reference.repository(), reference.tag());
        if (!moves.isEmpty()) {
            jobs.onForeground(() -> moved.accept(reference.repository(), moves));
        }
    }

    boolean isWatched(Reference reference) {
        return watched.contains(reference.toString());
    }

    /** Begins or ends to watch a repository, or a tag of it. */
    void watch(Reference reference, boolean wanted) {
        watched.remove(reference.toString());
        if (wanted) {
            watched.add(reference.toString());
            jobs.job(
                            "Look at " + reference,
                            progress -> {
                                look(reference.toString());
                                return Optional.empty();
                            })
                    .start();
        }
    }
}
