package org.supercargo.app;

import org.supercargo.app.kept.KnownRegistries;
import org.supercargo.app.kept.NamespacePrefixes;
import org.supercargo.app.kept.Permissions;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.ListingService;
import org.supercargo.settings.Settings;
import org.supercargo.ui.catalog.OpenCatalogs;
import org.supercargo.ui.catalog.tree.KnownRegistry;
import org.supercargo.ui.catalog.tree.KnownRegistry.Origin;
import org.supercargo.ui.catalogs.OpenCatalogForm;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;
import org.supercargo.ui.shell.AddRegistryForm;

import java.util.List;
import java.util.Optional;

/** Puts registries into the tree and takes them out, and remembers that in the settings. */
final class Registrations {
    private final WindowWiring window;
    private final Settings settings;
    private final Permissions permissions;
    private final NamespacePrefixes prefixes;
    private final ListingService listing;
    private final RegistryName sample;
    private final OpenCatalogs catalogs;
    private final Navigator navigator;
    private final Dialogs dialogs;

    Registrations(
            WindowWiring window,
            WindowTools tools,
            Permissions permissions,
            OpenCatalogs catalogs,
            RegistryName sample) {
        this.window = window;
        this.settings = tools.settings();
        this.permissions = permissions;
        this.prefixes = new NamespacePrefixes(settings.namespacePrefixes());
        this.listing = tools.services().listing();
        prefixes.each(listing::lookBelow);
        this.sample = sample;
        this.catalogs = catalogs;
        this.navigator = tools.navigator();
        this.dialogs = tools.dialogs();
    }

    boolean isKnown(RegistryName registry) {
        return window.tree().isKnown(registry);
    }

    /** Puts a registry into the tree that is not there yet. */
    void know(RegistryName registry) {
        if (registry.equals(sample)) {
            knowSample();
        } else if (!isKnown(registry)) {
            settings.addedRegistries().add(registry.host());
            window.tree().add(List.of(new KnownRegistry(registry, Origin.ADDED, "")));
        }
    }

    private void knowSample() {
        settings.sampleShown().set(true);
        window.tree().add(List.of(KnownRegistries.sample(sample)));
    }

    void showSample() {
        knowSample();
        navigator.go(new Location.AtRegistry(sample));
    }

    /** Asks for the name of a registry to add. */
    void ask() {
        Optional<Runnable> showSample =
                isKnown(sample) ? Optional.empty() : Optional.of(this::showSample);
        dialogs.show(new AddRegistryForm(this::add, showSample, this::askForCatalog).form());
    }

    private void askForCatalog() {
        dialogs.show(new OpenCatalogForm(catalogs::open).form());
    }

    private void add(RegistryAddress address) {
        if (address.plainHttp()) {
            permissions.allowPlainHttp(address.name());
        }
        know(address.name());
        prefixes.keep(address);
        address.prefix().ifPresent(path -> listing.lookBelow(address.name(), path));
        navigator.go(new Location.AtRegistry(address.name()));
    }

    void remove(RegistryName registry) {
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

    /** What the name of a repository is begun with there, such as {@code team/}; may be empty. */
    String namePrefix(RegistryName registry) {
        return prefixes.beginning(registry);
    }
}
