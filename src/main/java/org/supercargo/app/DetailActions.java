package org.supercargo.app;

import org.supercargo.oci.Platform;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.ui.image.ImageActions;
import org.supercargo.ui.kit.Permission;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;
import org.supercargo.ui.transfer.PullController;

import java.util.Optional;

/** What the detail pane does with the other parts of the window. */
record DetailActions(Access access, PullController pulls, Navigator navigator)
        implements ImageActions {
    @Override
    public void open(Reference reference) {
        navigator.go(new Location.AtManifest(reference));
    }

    @Override
    public void pull(Reference reference, Optional<Platform> platform) {
        pulls.pull(reference, platform);
    }

    @Override
    public void signIn(RegistryName registry) {
        access.signIn(registry);
    }

    @Override
    public void explainSignIn(RegistryName registry, Optional<String> repository) {
        access.explain(registry, repository);
    }

    @Override
    public void allow(RegistryName registry, Permission permission) {
        access.allow(registry, permission);
    }

    @Override
    public void copy(String text) {
        access.copy(text);
    }
}
