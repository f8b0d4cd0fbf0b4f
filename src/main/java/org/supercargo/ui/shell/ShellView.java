package org.supercargo.ui.shell;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.supercargo.ui.navigation.Location;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The content of the window: tool bar, tree, table and detail side by side, activities at the foot.
 */
public final class ShellView extends BorderPane {
    private static final double TREE_SHARE = 0.22;
    private static final double TAGS_SHARE = 0.66;
    private static final double ABOVE_REQUESTS = 0.68;

    private final ShellController controller;
    private final ShellPanes panes;
    private final ShellToolBar toolBar;
    private final SplitPane split = new SplitPane();
    private final SplitPane rows = new SplitPane(split);
    private final StackPane middle = new StackPane();
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    ShellView(ShellModel model, ShellController controller, ShellPanes panes) {
        this.controller = controller;
        this.panes = panes;
        this.toolBar = new ShellToolBar(model, controller, panes.dark());
        getStyleClass().add("shell");
        middle.setId("middle-pane");
        split.setId("panes");
        split.getItems().addAll(panes.tree(), middle, panes.detail());
        split.setDividerPositions(TREE_SHARE, TAGS_SHARE);
        SplitPane.setResizableWithParent(panes.tree(), false);
        setTop(toolBar);
        rows.setId("rows");
        rows.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(panes.requests(), false);
        StackPane.setAlignment(panes.find(), Pos.TOP_CENTER);
        setCenter(new StackPane(rows, panes.find()));
        setBottom(new ShellFoot(panes.activity(), panes.requestsShown()));
        panes.requestsShown().subscribe(this::showRequests);
        initKeys();
        model.location().subscribe(this::follow);
    }

    private void initKeys() {
        on(KeyCode.L, toolBar::focusAddress, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.K, controller::onFind, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.F, this::focusFilter, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.R, this::refresh, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.F5, this::refresh);
        on(KeyCode.J, this::switchRequests, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.LEFT, controller::onBack, KeyCombination.ALT_DOWN);
        on(KeyCode.RIGHT, controller::onForward, KeyCombination.ALT_DOWN);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void on(KeyCode key, Runnable action, KeyCombination.Modifier... modifiers) {
        keys.put(new KeyCodeCombination(key, modifiers), action);
    }

    private void onKey(KeyEvent event) {
        keys.entrySet().stream()
                .filter(key -> key.getKey().match(event))
                .findFirst()
                .ifPresent(
                        key -> {
                            key.getValue().run();
                            event.consume();
                        });
    }

    private void switchRequests() {
        panes.requestsShown().set(!panes.requestsShown().get());
    }

    private void showRequests(boolean shown) {
        rows.getItems().remove(panes.requests());
        if (shown) {
            rows.getItems().add(panes.requests());
            rows.setDividerPositions(ABOVE_REQUESTS);
        }
    }

    /** The filter of the table, unless the tree is in use or no table is there. */
    private void focusFilter() {
        boolean inTree = isInside(panes.tree(), getScene().getFocusOwner());
        boolean tagsShown = middle.getChildren().contains(panes.tags());
        if (tagsShown && !inTree) {
            panes.tags().focusFilter();
        } else {
            panes.tree().focusFilter();
        }
    }

    /** The list that is selected in the tree, if that is in use; else what the window is at. */
    private void refresh() {
        boolean inTree = isInside(panes.tree(), getScene().getFocusOwner());
        if (!inTree || !panes.tree().refreshSelected()) {
            controller.onRefresh();
        }
    }

    private static boolean isInside(Node container, Node node) {
        Node each = node;
        while (each != null && each != container) {
            each = each.getParent();
        }
        return each != null;
    }

    private void follow(Location location) {
        middle.getChildren()
                .setAll(location.repository().isPresent() ? panes.tags() : panes.registry());
        showDetail(location instanceof Location.AtManifest);
    }

    /** Without a manifest there is no detail, and the room goes to the others. */
    private void showDetail(boolean shown) {
        boolean there = split.getItems().contains(panes.detail());
        if (shown == there) {
            return;
        }
        double tree = split.getDividerPositions()[0];
        if (shown) {
            split.getItems().add(panes.detail());
            split.setDividerPositions(tree, TAGS_SHARE);
        } else {
            split.getItems().remove(panes.detail());
            split.setDividerPositions(tree);
        }
    }
}
