package org.supercargo.ui.tags;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.InspectService;
import org.supercargo.service.watch.Sighting;
import org.supercargo.service.watch.WatchService;
import org.supercargo.task.Jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings what was read of tags into the journal of their moves, many at a time. */
final class TagSightings {
    private static final int MANY = 1_000;

    private final WatchService watch;
    private final InspectService inspection;
    private final Jobs jobs;
    private final TagsModel model;
    private List<TagRow> unnoted = new ArrayList<>();

    TagSightings(WatchService watch, InspectService inspection, Jobs jobs, TagsModel model) {
        this.watch = watch;
        this.inspection = inspection;
        this.jobs = jobs;
        this.model = model;
    }

    void add(List<TagDetails.Read> read) {
        read.stream()
                .filter(one -> one.row().digest().isPresent())
                .forEach(one -> unnoted.add(one.row()));
        if (unnoted.size() >= MANY || model.isComplete()) {
            flush();
        }
    }

    /** Notes what was not noted yet, before the repository is left. */
    void flush() {
        Optional<RepositoryName> repository = model.repository().get();
        if (repository.isEmpty() || unnoted.isEmpty()) {
            return;
        }
        List<TagRow> rows = unnoted;
        unnoted = new ArrayList<>();
        jobs.job(
                        "Note where the tags of " + repository.get() + " point",
                        progress -> watch.note(repository.get(), digests(rows)))
                .onSuccess(moves -> show(rows, moves))
                .onFailure(ContentException.class, failure -> say(repository, failure))
                .start();
    }

    /** Beside another repository, which may be shown by now, it would mean nothing. */
    private void say(Optional<RepositoryName> repository, ContentException failure) {
        if (model.repository().get().equals(repository)) {
            model.note().set(failure.getMessage());
        }
    }

    /** Reads what tags pointed at when they were last seen, without asking for more than that. */
    TagDetails.Reader reader(RepositoryName repository, ContentException outOfReach) {
        return row -> {
            Optional<Digest> last =
                    watch.history(repository, row.tag()).reversed().stream()
                            .findFirst()
                            .flatMap(Sighting::digest);
            if (last.isEmpty()) {
                throw outOfReach;
            }
            return inspection.summarize(repository, last.get());
        };
    }

    private static Map<Tag, Digest> digests(List<TagRow> rows) {
        Map<Tag, Digest> digests = new HashMap<>();
        rows.forEach(row -> row.digest().ifPresent(digest -> digests.put(row.tag(), digest)));
        return digests;
    }

    private static void show(List<TagRow> rows, Map<Tag, Integer> moves) {
        if (!moves.isEmpty()) {
            rows.stream()
                    .filter(row -> moves.containsKey(row.tag()))
                    .forEach(row -> row.moved(moves.get(row.tag())));
        }
    }
}
