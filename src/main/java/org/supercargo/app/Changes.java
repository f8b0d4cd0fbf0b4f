package org.supercargo.app;

import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.CreatedRepository;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

/** Brings the panes up to date after a change, so that nothing that is gone stays in sight. */
final class Changes {
    private final WindowWiring window;
    private final Navigator navigator;

    Changes(WindowWiring window, Navigator navigator) {
        this.window = window;
        this.navigator = navigator;
    }

    /** Fetches again what the window shows. */
    void refresh(Location location) {
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

    /** After a sign-in or a decision, everything of the registry is asked for anew. */
    void ofAccess(RegistryName registry) {
        window.tree().accessChanged(registry);
        Location here = navigator.location();
        if (here.registry().filter(registry::equals).isPresent() && here.repository().isPresent()) {
            refresh(here);
        }
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

    /** Makes the list of tags anew after some were deleted or put back. */
    void within(RepositoryName repository) {
        if (isShown(repository)) {
            navigator.go(new Location.AtRepository(repository));
        }
        window.tags().refresh(repository);
    }

    /** Leaves a repository that is gone, and makes the registry's list anew. */
    void removed(RepositoryName repository) {
        if (isShown(repository)) {
            navigator.go(new Location.AtRegistry(repository.registry()));
        }
        window.tree().refresh(repository.registry());
    }

    private boolean isShown(RepositoryName repository) {
        return navigator.location().repository().filter(repository::equals).isPresent();
    }
}
