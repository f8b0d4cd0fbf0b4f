package org.supercargo.ui.tags;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.collections.ObservableList;

import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.InspectService;
import org.supercargo.service.ListingService;
import org.supercargo.service.tags.InvalidFilterException;
import org.supercargo.service.tags.TagFilter;
import org.supercargo.service.tags.TagOrder;
import org.supercargo.service.watch.Move;
import org.supercargo.service.watch.WatchService;
import org.supercargo.task.Jobs;
import org.supercargo.ui.catalog.RegistryActions;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Shows the tags of the repository that the window is at. */
public final class TagsController {
    private final InstantSource clock;
    private final Navigator navigator;
    private final RegistryActions registryActions;
    private final TagsModel model;
    private final TagLoader loader;
    private final TagCommands commands;

    public TagsController(
            ListingService listings,
            InspectService inspection,
            WatchService watch,
            Jobs jobs,
            InstantSource clock,
            Navigator navigator,
            Clipboards clipboards,
            TagActions tagActions,
            RegistryActions registryActions,
            ObservableList<String> hiddenColumns) {
        this.clock = clock;
        this.navigator = navigator;
        this.registryActions = registryActions;
        model = new TagsModel(hiddenColumns);
        commands = new TagCommands(model, clipboards, tagActions);
        var arranger = new TagArranger(model, jobs, clock);
        loader =
                new TagLoader(
                        listings,
                        inspection,
                        new TagSightings(watch, inspection, jobs, model),
                        clock,
                        jobs,
                        model,
                        arranger);
        model.filter().subscribe(this::parseFilter);
        for (Observable input :
                List.<Observable>of(
                        model.wanted(), model.order(), model.grouped(), model.folded())) {
            input.addListener(changed -> arranger.arrange());
        }
        model.opened().addListener((InvalidationListener) changed -> arranger.arrange());
        model.state().subscribe(this::learnLimits);
        navigator.locationProperty().subscribe(this::follow);
    }

    /** A new view of the table. */
    public TagsView view() {
        return new TagsView(model, this, clock);
    }

    TagsModel model() {
        return model;
    }

    /** What can be done with the tags of the table. */
    TagCommands commands() {
        return commands;
    }

    private void follow(Location location) {
        if (!location.repository().equals(model.repository().get())) {
            location.repository().ifPresentOrElse(this::list, loader::clear);
        }
        learnLimits();
        model.shown()
                .set(
                        location instanceof Location.AtManifest(Reference reference)
                                        && reference.digest().isEmpty()
                                ? reference.tag()
                                : Optional.empty());
    }

    /** Lists the tags of the repository anew, if it is the one that is shown. */
    public void refresh(RepositoryName repository) {
        if (model.repository().get().filter(repository::equals).isPresent()) {
            list(repository);
        }
    }

    /** Shows the limits of a registry of which something new is known, if it is the one shown. */
    public void refreshLimits(RegistryName registry) {
        if (model.repository()
                .get()
                .filter(shown -> shown.registry().equals(registry))
                .isPresent()) {
            learnLimits();
        }
    }

    /** Says that tags moved since they were listed. */
    public void moved(RepositoryName repository, List<Move> moves) {
        if (model.repository().get().filter(repository::equals).isPresent()) {
            model.note().set(MovedTags.words(moves));
        }
    }

    private void list(RepositoryName repository) {
        if (!model.repository().get().equals(Optional.of(repository))) {
            model.filter().set("");
        }
        loader.list(repository);
    }

    private void parseFilter(String text) {
        try {
            model.wanted().set(TagFilter.parse(text));
            model.filterProblem().set("");
        } catch (InvalidFilterException e) {
            model.filterProblem().set(e.getMessage());
        }
    }

    private void learnLimits() {
        model.limits()
                .setAll(
                        model.repository()
                                .get()
                                .map(name -> registryActions.limits(name.registry()))
                                .orElse(List.of()));
    }

    void onShown(TagRow row) {
        loader.onShown(row);
    }

    void onHidden(TagRow row) {
        loader.onHidden(row);
    }

    void onSelect(TagRow row) {
        RepositoryName repository = model.repository().get().orElseThrow();
        navigator.go(new Location.AtManifest(repository.at(row.tag())));
    }

    void onStop() {
        loader.stop();
    }

    void onRefresh() {
        model.repository().get().ifPresent(this::list);
    }

    void onRemedy(Remedy remedy) {
        RepositoryName repository = model.repository().get().orElseThrow();
        registryActions.help(repository.registry(), remedy, () -> list(repository));
    }

    void onExplain() {
        RepositoryName repository = model.repository().get().orElseThrow();
        registryActions.explainSignIn(repository.registry(), Optional.of(repository.path()));
    }

    void onSort(TagOrder order) {
        model.order().set(order);
    }

    void onColumn(TagColumn column, boolean wanted) {
        model.hiddenColumns().remove(column.word());
        if (!wanted) {
            model.hiddenColumns().add(column.word());
        }
    }

    /** Shows or folds away what hangs on the manifest of the row. */
    void onToggleAttached(TagRow row) {
        row.digest()
                .ifPresent(
                        digest -> {
                            if (!model.opened().remove(digest)) {
                                model.opened().add(digest);
                            }
                        });
    }
}
