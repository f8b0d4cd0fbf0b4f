package org.supercargo.app;

import org.supercargo.oci.Platform;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.AbilityService;
import org.supercargo.service.ConnectionService;
import org.supercargo.service.CreatedRepository;
import org.supercargo.service.RegistryLimit;
import org.supercargo.settings.Settings;
import org.supercargo.settings.ThemeChoice;
import org.supercargo.ui.catalog.KnownRegistry;
import org.supercargo.ui.catalog.KnownRegistry.Origin;
import org.supercargo.ui.catalog.RegistryActions;
import org.supercargo.ui.catalogs.OpenCatalogForm;
import org.supercargo.ui.image.ImageActions;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.Permission;
import org.supercargo.ui.kit.Themes;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;
import org.supercargo.ui.shell.AddRegistryForm;
import org.supercargo.ui.shell.ShellActions;
import org.supercargo.ui.tags.TagActions;

import java.util.List;
import java.util.Optional;

/** What the panes of the window ask of each other. */
final class WindowActions implements RegistryActions, TagActions, ImageActions, ShellActions {
    private final WindowWiring window;
    private final Settings settings;
    private final AbilityService abilities;
    private final Permissions permissions;
    private final NamespacePrefixes prefixes;
    private final RegistryName sample;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Clipboards clipboards;
    private final Themes themes;

    WindowActions(
            WindowWiring window,
            Settings settings,
            ConnectionService connections,
            AbilityService abilities,
            RegistryName sample,
            Navigator navigator,
            Dialogs dialogs,
            Clipboards clipboards,
            Themes themes) {
        this.window = window;
        this.settings = settings;
        this.abilities = abilities;
        this.permissions = new Permissions(settings, connections, dialogs, this::registryChanged);
        this.prefixes = new NamespacePrefixes(settings.namespacePrefixes());
        this.sample = sample;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.clipboards = clipboards;
        this.themes = themes;
    }

    @Override
    public void signIn(RegistryName registry) {
        window.signIn().signIn(registry);
    }

    @Override
    public void signOut(RegistryName registry) {
        window.signOuts().signOut(registry);
    }

    @Override
    public void explainSignIn(RegistryName registry, Optional<String> repository) {
        window.explanations().explain(registry, repository);
    }

    @Override
    public void allow(RegistryName registry, Permission permission) {
        permissions.ask(registry, permission);
    }

    @Override
    public void copy(String text) {
        clipboards.copy(text);
    }

    /** After a sign-in or a decision, everything of the registry is asked for anew. */
    void registryChanged(RegistryName registry) {
        window.tree().refresh(registry);
        Location here = navigator.location();
        if (here.registry().filter(registry::equals).isPresent() && here.repository().isPresent()) {
            refresh(here);
        }
    }

    @Override
    public List<RegistryLimit> limits(RegistryName registry) {
        return abilities.limits(registry);
    }

    @Override
    public Optional<RegistryLimit> againstUntagging(RegistryName registry) {
        return abilities.againstUntagging(registry);
    }

    @Override
    public Optional<RegistryLimit> againstDeleting(RegistryName registry) {
        return abilities.againstDeleting(registry);
    }

    @Override
    public void createRepository(RegistryName registry) {
        window.creation().create(registry, prefixes.beginning(registry));
    }

    /** Goes to a repository that was just created. */
    void created(CreatedRepository repository) {
        window.tree().refresh(repository.name().registry());
        window.tags().refresh(repository.name());
        navigator.go(
                repository
                        .marker()
                        .<Location>map(Location.AtManifest::new)
                        .orElseGet(() -> new Location.AtRepository(repository.name())));
    }

    @Override
    public void openRepository(RegistryName registry) {
        window.shell().beginAddress(registry + "/" + prefixes.beginning(registry));
    }

    @Override
    public void addRegistry() {
        Optional<Runnable> showSample =
                isKnown(sample) ? Optional.empty() : Optional.of(this::showSample);
        dialogs.show(new AddRegistryForm(this::added, showSample, this::openCatalog).form());
    }

    @Override
    public void saveCatalog(List<RepositoryName> repositories, boolean whole) {
        window.catalogSaving().save(repositories, whole);
    }

    private void openCatalog() {
        dialogs.show(new OpenCatalogForm(window.catalogs()::open).form());
    }

    private void added(RegistryAddress address) {
        if (address.plainHttp()) {
            permissions.allowPlainHttp(address.name());
        }
        know(address.name());
        prefixes.keep(address);
        navigator.go(new Location.AtRegistry(address.name()));
    }

    @Override
    public void removeRegistry(RegistryName registry) {
        if (registry.equals(sample)) {
            settings.sampleShown().set(false);
        }
        settings.addedRegistries().remove(registry.host());
        prefixes.forget(registry);
        window.tree().remove(registry);
        if (navigator.location().registry().filter(registry::equals).isPresent()) {
            navigator.go(new Location.Home());
        }
    }

    @Override
    public void showSample() {
        knowSample();
        navigator.go(new Location.AtRegistry(sample));
    }

    private void knowSample() {
        settings.sampleShown().set(true);
        window.tree().add(List.of(KnownRegistries.sample(sample)));
    }

    @Override
    public void open(Reference reference) {
        navigator.go(new Location.AtManifest(reference));
    }

    @Override
    public void pull(Reference reference) {
        pull(reference, Optional.empty());
    }

    @Override
    public void pull(Reference reference, Optional<Platform> platform) {
        window.pulls().pull(reference, platform);
    }

    @Override
    public void showHistory(RepositoryName repository, Tag tag) {
        window.history().show(repository, tag);
    }

    @Override
    public boolean isWatched(Reference reference) {
        return window.watcher().isWatched(reference);
    }

    @Override
    public void watch(Reference reference, boolean wanted) {
        window.watcher().watch(reference, wanted);
    }

    @Override
    public void untag(Reference reference) {
        window.deletion().untag(reference);
    }

    @Override
    public void deleteManifest(Reference reference) {
        window.deletion().deleteManifest(reference);
    }

    @Override
    public void removeTags(RepositoryName repository, List<Tag> tags) {
        window.cleanup().remove(repository, tags);
    }

    @Override
    public void cleanUp(RepositoryName repository) {
        window.cleanup().cleanUp(repository);
    }

    @Override
    public void deleteRepository(RepositoryName repository) {
        window.removal().remove(repository);
    }

    /** A repository that is gone is left, and the registry's list is made anew. */
    void repositoryRemoved(RepositoryName repository) {
        if (navigator.location().repository().filter(repository::equals).isPresent()) {
            navigator.go(new Location.AtRegistry(repository.registry()));
        }
        window.tree().refresh(repository.registry());
    }

    /**
     * After something was deleted, the list is made anew and nothing that is gone stays in sight.
     */
    void repositoryChanged(RepositoryName repository) {
        if (navigator.location().repository().filter(repository::equals).isPresent()) {
            navigator.go(new Location.AtRepository(repository));
        }
        window.tags().refresh(repository);
    }

    @Override
    public boolean isKnown(RegistryName registry) {
        return window.tree().isKnown(registry);
    }

    @Override
    public void know(RegistryName registry) {
        if (registry.equals(sample)) {
            knowSample();
        } else if (!isKnown(registry)) {
            settings.addedRegistries().add(registry.host());
            window.tree().add(List.of(new KnownRegistry(registry, Origin.ADDED, "")));
        }
    }

    @Override
    public void refresh(Location location) {
        switch (location) {
            case Location.Home home -> {}
            case Location.AtRegistry(RegistryName name) -> window.tree().refresh(name);
            case Location.AtRepository(RepositoryName name) -> window.tags().refresh(name);
            case Location.AtManifest(Reference reference) -> {
                window.tags().refresh(reference.repository());
                window.image().refresh();
            }
        }
    }

    @Override
    public void search(String words) {
        window.find().open(words);
    }

    @Override
    public void switchTheme() {
        settings.theme().set(themes.dark().get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }
}
