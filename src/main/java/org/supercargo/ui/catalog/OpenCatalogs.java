package org.supercargo.ui.catalog;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.supercargo.content.ContentException;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.catalog.CatalogService;
import org.supercargo.service.catalog.OpenedCatalog;
import org.supercargo.task.Jobs;
import org.supercargo.ui.catalog.tree.OpenRows;
import org.supercargo.ui.catalog.tree.Placement;
import org.supercargo.ui.catalog.tree.TreeCatalog;
import org.supercargo.ui.catalog.tree.TreeCatalog.Problem;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Remedy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The catalogs that stand in the tree, each opened in the background. */
public final class OpenCatalogs {
    private final CatalogService service;
    private final Jobs jobs;
    private final InstantSource clock;
    private final ObservableList<String> names;
    private final OpenRows open;
    private final ObservableList<TreeCatalog> shown = FXCollections.observableArrayList();

    /**
     * @param names what the catalogs are opened by, kept from one run of the program to the next
     * @param open remembers which of them are open
     */
    public OpenCatalogs(
            CatalogService service,
            Jobs jobs,
            InstantSource clock,
            ObservableList<String> names,
            OpenRows open) {
        this.service = service;
        this.jobs = jobs;
        this.clock = clock;
        this.names = names;
        this.open = open;
    }

    ObservableList<TreeCatalog> shown() {
        return shown;
    }

    /** Opens the catalogs of the last run. */
    public void reopen() {
        names.stream().filter(name -> !name.isBlank()).forEach(this::show);
    }

    /** Opens a catalog; one that is in the tree already is fetched anew. */
    public void open(String name) {
        if (find(name).isPresent()) {
            refresh(name);
            return;
        }
        if (!names.contains(name)) {
            names.add(name);
        }
        open.keep(TreeCatalog.key(name), true);
        show(name);
    }

    private void show(String name) {
        shown.add(TreeCatalog.coming(name, open.isOpen(TreeCatalog.key(name))));
        load(name, false);
    }

    void refresh(String name) {
        change(name, TreeCatalog::loading);
        load(name, true);
    }

    /** Fetches anew what a registry did not give before, as after a sign-in. */
    void refreshStale(RegistryName registry) {
        shown.stream()
                .filter(TreeCatalog::isStale)
                .filter(catalog -> catalog.registry().filter(registry::equals).isPresent())
                .map(TreeCatalog::name)
                .toList()
                .forEach(this::refresh);
    }

    void remove(String name) {
        names.remove(name);
        open.keep(TreeCatalog.key(name), false);
        shown.removeIf(catalog -> catalog.name().equals(name));
    }

    void fold(String name, boolean wanted) {
        open.keep(TreeCatalog.key(name), wanted);
        change(name, catalog -> catalog.folded(wanted));
    }

    /** Puts a catalog beside another one. */
    void place(Placement<String> placement) {
        names.setAll(placement.in(names));
        shown.sort(Comparator.comparingInt(catalog -> names.indexOf(catalog.name())));
    }

    Optional<TreeCatalog> find(String name) {
        return shown.stream().filter(catalog -> catalog.name().equals(name)).findFirst();
    }

    private void change(String name, UnaryOperator<TreeCatalog> change) {
        shown.replaceAll(catalog -> catalog.name().equals(name) ? change.apply(catalog) : catalog);
    }

    private void load(String name, boolean refresh) {
        jobs.job("Open the catalog " + name, progress -> fetch(name, refresh))
                .onSuccess(catalog -> change(name, before -> before.with(catalog, words(catalog))))
                .onFailure(
                        ContentException.class,
                        e -> fail(name, e.getMessage() + " " + e.remedy(), Remedy.of(e)))
                .onFailure(
                        InvalidNameException.class,
                        e -> fail(name, e.getMessage(), new Remedy.Retry()))
                .start();
    }

    private OpenedCatalog fetch(String name, boolean refresh) throws ContentException {
        Optional<RegistryName> place = service.registryOf(name);
        jobs.onForeground(() -> change(name, catalog -> catalog.in(place)));
        return service.open(Optional.empty(), Optional.of(name), false, refresh).orElseThrow();
    }

    private void fail(String name, String why, Remedy remedy) {
        change(name, catalog -> catalog.failed(new Problem(why, remedy)));
    }

    private List<String> words(OpenedCatalog catalog) {
        List<String> words = new ArrayList<>();
        String age = "As of " + Format.age(catalog.at(), clock.instant());
        if (catalog.staleBecause().isPresent()) {
            words.add(age + "; could not be refreshed: " + catalog.staleBecause().get());
        } else if (catalog.isCopy()) {
            words.add(age + ".");
        }
        words.addAll(catalog.notes());
        return words;
    }
}
