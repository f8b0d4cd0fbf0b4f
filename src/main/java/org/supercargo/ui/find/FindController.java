package org.supercargo.ui.find;

import org.supercargo.oci.RegistryName;
import org.supercargo.service.find.FindService;
import org.supercargo.service.find.Found;
import org.supercargo.service.find.Hit;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Searches at each keystroke, in the background, and goes to what is chosen. */
public final class FindController {
    private final FindService service;
    private final Jobs jobs;
    private final Navigator navigator;
    private final Supplier<List<RegistryName>> registries;
    private final FindModel model = new FindModel();
    private Optional<Job<Found>> running = Optional.empty();

    /**
     * @param registries those that stand in the tree
     */
    public FindController(
            FindService service,
            Jobs jobs,
            Navigator navigator,
            Supplier<List<RegistryName>> registries) {
        this.service = service;
        this.jobs = jobs;
        this.navigator = navigator;
        this.registries = registries;
        model.text().subscribe(this::search);
    }

    public FindView view() {
        return new FindView(model, this);
    }

    FindModel model() {
        return model;
    }

    /** Opens the palette, to look for what was typed elsewhere or for what comes. */
    public void open(String text) {
        model.open().set(true);
        model.text().set(text);
        search(text);
    }

    /** The answer to an earlier keystroke is of no use any more. */
    private void search(String text) {
        running.ifPresent(Job::cancel);
        List<RegistryName> where = registries.get();
        running =
                Optional.of(
                        jobs.job("Search", progress -> service.find(text, where))
                                .onSuccess(found -> show(text, found))
                                .start());
    }

    private void show(String text, Found found) {
        model.hits().setAll(found.hits());
        model.note().set(FindWords.note(text, found));
    }

    void onClose() {
        model.open().set(false);
        model.text().set("");
    }

    void onChosen(Hit hit) {
        onClose();
        navigator.go(
                switch (hit) {
                    case Hit.OfRegistry(var registry) -> new Location.AtRegistry(registry);
                    case Hit.OfRepository(var repository) -> new Location.AtRepository(repository);
                    case Hit.OfTag(var repository, var tag) ->
                            new Location.AtManifest(repository.at(tag));
                });
    }
}
