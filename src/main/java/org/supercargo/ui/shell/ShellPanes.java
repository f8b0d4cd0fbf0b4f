package org.supercargo.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

import org.supercargo.ui.catalog.RegistryPageView;
import org.supercargo.ui.catalog.RegistryTreeView;
import org.supercargo.ui.tags.TagsView;

/**
 * The panes that the window puts side by side.
 *
 * @param detail what is known of one manifest
 * @param activity the list of what is being done, at the foot
 * @param requests the list of requests that were made
 * @param find the palette that lies over the others when it is open
 * @param requestsShown whether that list is there
 * @param dark whether the dark theme is worn
 */
public record ShellPanes(
        RegistryTreeView tree,
        RegistryPageView registry,
        TagsView tags,
        Node detail,
        Node activity,
        Node requests,
        Node find,
        BooleanProperty requestsShown,
        ObservableBooleanValue dark) {}
