package org.supercargo.app;

import org.supercargo.oci.RegistryName;
import org.supercargo.service.Services;
import org.supercargo.settings.Settings;
import org.supercargo.task.Jobs;
import org.supercargo.ui.catalog.OpenCatalogs;
import org.supercargo.ui.catalog.RegistryTreeController;
import org.supercargo.ui.catalog.TreeMemory;
import org.supercargo.ui.catalogs.CatalogSaveController;
import org.supercargo.ui.cleanup.CleanupController;
import org.supercargo.ui.creation.CreationController;
import org.supercargo.ui.deletion.DeletionController;
import org.supercargo.ui.deletion.RecoveryController;
import org.supercargo.ui.deletion.Undoing;
import org.supercargo.ui.find.FindController;
import org.supercargo.ui.history.HistoryController;
import org.supercargo.ui.image.ImageController;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.Themes;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;
import org.supercargo.ui.removal.RemovalController;
import org.supercargo.ui.requests.RequestsController;
import org.supercargo.ui.shell.ShellController;
import org.supercargo.ui.shell.ShellPanes;
import org.supercargo.ui.shell.ShellView;
import org.supercargo.ui.signin.ExplanationController;
import org.supercargo.ui.signin.SignInController;
import org.supercargo.ui.signin.SignOuts;
import org.supercargo.ui.tags.TagsController;
import org.supercargo.ui.transfer.ActivityController;
import org.supercargo.ui.transfer.PullController;
import org.supercargo.ui.transfer.Pulls;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Constructs what is in the window and hands each part what it needs. */
final class WindowWiring {
    private final OpenCatalogs catalogs;
    private final CatalogSaveController catalogSaving;
    private final RegistryTreeController tree;
    private final TagsController tags;
    private final FindController find;
    private final ImageController image;
    private final SignInController signIn;
    private final SignOuts signOuts;
    private final ExplanationController explanations;
    private final HistoryController history;
    private final Watcher watcher;
    private final CreationController creation;
    private final DeletionController deletion;
    private final CleanupController cleanup;
    private final RemovalController removal;
    private final RecoveryController recovery;
    private final PullController pulls;
    private final ShellController shell;
    private final ShellView view;

    WindowWiring(
            Services services,
            Settings settings,
            Jobs jobs,
            Dialogs dialogs,
            Themes themes,
            RegistryName sample,
            Path home) {
        Navigator navigator = new Navigator();
        Clipboards clipboards = new Clipboards();
        InstantSource clock = InstantSource.system();
        WindowActions actions =
                new WindowActions(
                        this,
                        settings,
                        services.connections(),
                        services.abilities(),
                        sample,
                        navigator,
                        dialogs,
                        clipboards,
                        themes);
        catalogs = new OpenCatalogs(services.catalogs(), jobs, clock, settings.catalogs());
        catalogSaving = new CatalogSaveController(services.catalogs(), jobs, dialogs, actions);
        tree =
                new RegistryTreeController(
                        services.listing(),
                        jobs,
                        clock,
                        navigator,
                        actions,
                        new TreeMemory(settings.pinnedRegistries(), settings.openRows()),
                        catalogs);
        tags =
                new TagsController(
                        services.listing(),
                        services.inspect(),
                        services.watch(),
                        jobs,
                        clock,
                        navigator,
                        clipboards,
                        actions,
                        actions,
                        settings.hiddenTagColumns());
        history = new HistoryController(services.watch(), jobs, clock, dialogs, tags::refresh);
        watcher = new Watcher(services.watch(), settings, jobs, tags::moved);
        image = new ImageController(services.inspect(), jobs, clock, actions, clipboards);
        find = new FindController(services.find(), jobs, navigator, tree::registries);
        signIn =
                new SignInController(
                        services.signIn(),
                        jobs,
                        dialogs,
                        actions::registryChanged,
                        registry -> actions.explainSignIn(registry, Optional.empty()),
                        actions);
        signOuts = new SignOuts(services.signIn(), jobs, actions::registryChanged);
        explanations =
                new ExplanationController(
                        services.signIn(), jobs, dialogs, clipboards, signOuts, actions::signIn);
        creation =
                new CreationController(services.create(), jobs, dialogs, actions::created, actions);
        Undoing undoing = new Undoing(services.undo(), jobs, actions::repositoryChanged);
        deletion =
                new DeletionController(
                        services.delete(), services.abilities(), undoing, jobs, dialogs);
        cleanup =
                new CleanupController(
                        services.cleanup(), services.delete(), jobs, dialogs, undoing::ended);
        removal =
                new RemovalController(
                        services.removal(),
                        jobs,
                        dialogs,
                        actions::repositoryRemoved,
                        undoing::ended,
                        actions);
        recovery = new RecoveryController(services.undo(), undoing, jobs, dialogs, clock);
        Pulls running = new Pulls(services.pull(), jobs, dialogs::openFolder, actions);
        pulls = new PullController(services.inspect(), running, jobs, dialogs, home, actions);
        ActivityController activity = new ActivityController(jobs, List.of(running, undoing));
        RequestsController requests =
                new RequestsController(
                        services.requests(), jobs, clipboards, settings.requestsShown());
        shell = new ShellController(navigator, actions);
        services.abilities()
                .onChange(registry -> jobs.onForeground(() -> tags.refreshLimits(registry)));
        navigator.locationProperty().subscribe(this::showDetail);
        view =
                shell.view(
                        new ShellPanes(
                                tree.view(),
                                tree.page(),
                                tags.view(),
                                image.view(),
                                activity.view(),
                                requests.view(),
                                find.view(),
                                settings.requestsShown(),
                                themes.dark()));
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

    CatalogSaveController catalogSaving() {
        return catalogSaving;
    }

    RegistryTreeController tree() {
        return tree;
    }

    TagsController tags() {
        return tags;
    }

    HistoryController history() {
        return history;
    }

    Watcher watcher() {
        return watcher;
    }

    FindController find() {
        return find;
    }

    ImageController image() {
        return image;
    }

    SignInController signIn() {
        return signIn;
    }

    SignOuts signOuts() {
        return signOuts;
    }

    ExplanationController explanations() {
        return explanations;
    }

    CreationController creation() {
        return creation;
    }

    DeletionController deletion() {
        return deletion;
    }

    CleanupController cleanup() {
        return cleanup;
    }

    RemovalController removal() {
        return removal;
    }

    RecoveryController recovery() {
        return recovery;
    }

    PullController pulls() {
        return pulls;
    }

    ShellController shell() {
        return shell;
    }

    ShellView view() {
        return view;
    }
}
