package org.supercargo.app;

import org.supercargo.oci.RegistryName;
import org.supercargo.settings.ThemeChoice;
import org.supercargo.ui.find.FindController;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.shell.ShellActions;

/** What the frame of the window does with its parts. */
record FrameActions(
        WindowTools tools, Registrations registrations, Changes changes, FindController find)
        implements ShellActions {
    @Override
    public boolean isKnown(RegistryName registry) {
        return registrations.isKnown(registry);
    }

    @Override
    public void know(RegistryName registry) {
        registrations.know(registry);
    }

    @Override
    public void refresh(Location location) {
        changes.refresh(location);
    }

    @Override
    public void search(String words) {
        find.open(words);
    }

    @Override
    public void switchTheme() {
        boolean dark = tools.themes().dark().get();
        tools.settings().theme().set(dark ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }
}
