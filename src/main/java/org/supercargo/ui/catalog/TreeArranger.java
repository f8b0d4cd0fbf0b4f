package org.supercargo.ui.catalog;

import javafx.beans.InvalidationListener;

import org.supercargo.service.seen.RepositoryStates;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.task.Rounds;
import org.supercargo.ui.catalog.tree.Branch;
import org.supercargo.ui.catalog.tree.TreeCatalog;
import org.supercargo.ui.catalog.tree.TreeRow;
import org.supercargo.ui.catalog.tree.TreeRows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Merges new names and works out the rows of the tree in the background, and shows them at once.
 */
final class TreeArranger {
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(100);

    private final RegistryTreeModel model;
    private final Jobs jobs;
    private final RepositoryStates states;
    private final Rounds rounds;

    TreeArranger(RegistryTreeModel model, Jobs jobs, RepositoryStates states) {
        this.model = model;
        this.jobs = jobs;
        this.states = states;
        this.rounds = new Rounds(jobs, BETWEEN_ROUNDS, this::round);
        states.onChange(() -> jobs.onForeground(this::arrange));
        model.registries().addListener((InvalidationListener) list -> arrange());
        model.catalogs().addListener((InvalidationListener) list -> arrange());
        model.notes().addListener((InvalidationListener) list -> arrange());
        model.filter().addListener((InvalidationListener) text -> rounds.now());
    }

    /** Works out the rows anew, soon. */
    void arrange() {
        rounds.soon();
    }

    /** What one round began with, and what it found. */
    private record Round(
            List<Branch> before, List<Branch> after, Optional<List<TreeRow>> otherRows) {}

    private Job<?> round() {
        String filter = model.filter().get().strip();
        List<Branch> branches =
                model.registries().stream().map(node -> node.branch(!filter.isEmpty())).toList();
        List<TreeCatalog> catalogs = List.copyOf(model.catalogs());
        List<String> notes = List.copyOf(model.notes());
        List<TreeRow> shown = model.rows().get();
        return jobs.job(
                        "Arrange the tree",
                        progress -> arrange(branches, catalogs, notes, filter, shown))
                .onSuccess(this::show);
    }

    private Round arrange(
            List<Branch> branches,
            List<TreeCatalog> catalogs,
            List<String> notes,
            String filter,
            List<TreeRow> shown) {
        TreeRows rows = new TreeRows(filter, states::of);
        List<Branch> merged = branches.stream().map(Branch::merged).toList();
        merged.forEach(rows::add);
        catalogs.forEach(rows::add);
        notes.forEach(rows::note);
        boolean same = rows.rows().equals(shown);
        return new Round(branches, merged, same ? Optional.empty() : Optional.of(rows.rows()));
    }

    private void show(Round round) {
        for (int i = 0; i < round.before().size(); i++) {
            Branch before = round.before().get(i);
            before.node().merged(before, round.after().get(i));
        }
        round.otherRows().ifPresent(model.rows()::set);
    }
}
