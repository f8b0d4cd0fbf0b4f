package org.supercargo.ui.shell;

import org.supercargo.oci.RegistryName;
import org.supercargo.ui.navigation.Location;

/** What the frame of the window asks of what is in it. */
public interface ShellActions {
    /** Whether the registry stands in the tree. */
    boolean isKnown(RegistryName registry);

    /** Puts a registry into the tree that is not there yet. */
    void know(RegistryName registry);

    /** Fetches again what the window shows. */
    void refresh(Location location);

    /** Looks for the words in all names that are known. */
    void search(String words);

    void switchTheme();
}
