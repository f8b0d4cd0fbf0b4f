package org.supercargo.app;

import org.supercargo.app.kept.Permissions;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.Services;
import org.supercargo.ui.catalog.OpenCatalogs;
import org.supercargo.ui.catalog.RegistryActions;
import org.supercargo.ui.catalog.RegistryTreeController;
import org.supercargo.ui.catalog.tree.OpenRows;
import org.supercargo.ui.catalog.tree.RegistryOrder;
import org.supercargo.ui.catalog.tree.TreeMemory;
import org.supercargo.ui.catalogs.CatalogSaveController;
import org.supercargo.ui.creation.CreationController;
import org.supercargo.ui.find.FindController;
import org.supercargo.ui.history.HistoryController;
import org.supercargo.ui.image.ImageController;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.requests.RequestsController;
import org.supercargo.ui.shell.ShellController;
import org.supercargo.ui.shell.ShellPanes;
import org.supercargo.ui.shell.ShellView;
import org.supercargo.ui.tags.TagsController;
import org.supercargo.ui.transfer.ActivityController;
import org.supercargo.ui.transfer.PullController;
import org.supercargo.ui.transfer.Pulls;

import java.nio.file.Path;
import java.util.List;

/** Constructs what is in the window and hands each part what it needs. */
final class WindowWiring {
    private final WindowTools tools;
    private final Changes changes;
    private final Access access;
    private final Deletions deletions;
    private final Registrations registrations;
    private final OpenRows openRows;
    private final OpenCatalogs catalogs;
    private final RegistryTreeController tree;
    private final TagsController tags;
    private final ImageController image;
    private final ShellController shell;
    private final ShellView view;

    /**
     * @param home the folder in which folders for pulled images are proposed
     */
    WindowWiring(WindowTools tools, RegistryName sample, Path home) {
        this.tools = tools;
        Services services = tools.services();
        changes = new Changes(this, tools.navigator());
        var permissions =
                new Permissions(
                        tools.settings(),
                        services.connections(),
                        tools.dialogs(),
                        changes::ofAccess);
        access = new Access(tools, permissions, changes::ofAccess);
        deletions = Deletions.of(tools, changes, access);
        openRows = new OpenRows(tools.settings().openRows());
        catalogs =
                new OpenCatalogs(
                        services.catalogs(),
                        tools.jobs(),
                        tools.clock(),
                        tools.settings().catalogs(),
                        openRows);
        registrations = new Registrations(this, tools, permissions, catalogs, sample);
        var running = new Pulls(services.pull(), tools.jobs(), tools.dialogs()::openFolder, access);
        var pulls =
                new PullController(
                        services.inspect(), running, tools.jobs(), tools.dialogs(), home, access);
        RegistryActions registryActions = registryActions();
        tree = newTree(registryActions);
        tags = newTags(pulls, registryActions);
        image = newImage(pulls);
        var find =
                new FindController(
                        services.find(), tools.jobs(), tools.navigator(), tree::registries);
        shell =
                new ShellController(
                        tools.navigator(), new FrameActions(tools, registrations, changes, find));
        view = shell.view(panes(find, running));
        services.abilities()
                .onChange(registry -> tools.jobs().onForeground(() -> refreshStanding(registry)));
        tools.navigator().locationProperty().subscribe(this::showDetail);
    }

    private RegistryActions registryActions() {
        return new TreeActions(
                access,
                registrations,
                tools.services().abilities(),
                tools.services().standing(),
                new CreationController(
                        tools.services().create(),
                        tools.jobs(),
                        tools.dialogs(),
                        changes::created,
                        access),
                deletions,
                new CatalogSaveController(
                        tools.services().catalogs(), tools.jobs(), tools.dialogs(), access),
                beginning -> shell().beginAddress(beginning));
    }

    private RegistryTreeController newTree(RegistryActions actions) {
        return new RegistryTreeController(
                tools.services().listing(),
                tools.jobs(),
                tools.clock(),
                tools.navigator(),
                actions,
                new TreeMemory(
                        new RegistryOrder(
                                tools.settings().pinnedRegistries(),
                                tools.settings().registryOrder()),
                        openRows),
                catalogs);
    }

    private TagsController newTags(PullController pulls, RegistryActions registryActions) {
        var history =
                new HistoryController(
                        tools.services().watch(),
                        tools.jobs(),
                        tools.clock(),
                        tools.dialogs(),
                        repository -> tags().refresh(repository));
        var watcher =
                new Watcher(
                        tools.services().watch(),
                        tools.settings(),
                        tools.jobs(),
                        (repository, moves) -> tags().moved(repository, moves));
        return new TagsController(
                tools.services().listing(),
                tools.services().inspect(),
                tools.services().watch(),
                tools.jobs(),
                tools.clock(),
                tools.navigator(),
                tools.clipboards(),
                new TableActions(pulls, history, watcher, deletions, tools.services().abilities()),
                registryActions,
                tools.settings().hiddenTagColumns());
    }

    private ImageController newImage(PullController pulls) {
        return new ImageController(
                tools.services().inspect(),
                tools.services().recall(),
                tools.jobs(),
                tools.clock(),
                new DetailActions(access, pulls, tools.navigator()),
                tools.clipboards());
    }

    private ShellPanes panes(FindController find, Pulls running) {
        var activity = new ActivityController(tools.jobs(), List.of(running, deletions.undoing()));
        var requests =
                new RequestsController(
                        tools.services().requests(),
                        tools.jobs(),
                        tools.clipboards(),
                        tools.settings().requestsShown());
        return new ShellPanes(
                tree.view(),
                tree.page(),
                tags.view(),
                image.view(),
                activity.view(),
                requests.view(),
                find.view(),
                tools.settings().requestsShown(),
                tools.themes().dark());
    }

    private void refreshStanding(RegistryName registry) {
        tags.refreshLimits(registry);
        tree.refreshStanding(registry);
    }

    private void showDetail(Location location) {
        if (location instanceof Location.AtManifest(var reference)) {
            image.show(reference);
        } else {
            image.clear();
        }
    }

    OpenCatalogs catalogs() {
        return catalogs;
    }

    Deletions deletions() {
        return deletions;
    }

    RegistryTreeController tree() {
        return tree;
    }

    TagsController tags() {
        return tags;
    }

    ImageController image() {
        return image;
    }

    ShellController shell() {
        return shell;
    }

    ShellView view() {
        return view;
    }
}
