package org.supercargo.ui.catalog;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.widget.FilterField;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tree of registries with its filter. */
public final class RegistryTreeView extends VBox {
    private static final Duration TYPING_PAUSE = Duration.millis(120);

    private static final int ROWS_ABOVE = 4;

    private final RegistryTreeModel model;
    private final RegistryTreeController controller;
    private final TreeView<TreeEntry> tree = new TreeView<>();
    private final TreeItem<TreeEntry> root = new TreeItem<>();
    private final List<RegistryBranch> branches = new ArrayList<>();
    private final FilterField filter = new FilterField("tree-filter", "Filter repositories");

    RegistryTreeView(RegistryTreeModel model, RegistryTreeController controller) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("registry-tree-pane");
        initTree();
        initFilter();
        Button add =
                Buttons.icon("add-registry", Feather.PLUS, "Add a registry", controller::onAdd);
        HBox tools = new HBox(filter, add);
        tools.getStyleClass().addAll(Style.PANE_TOOLS, "tree-tools");
        HBox.setHgrow(filter, Priority.ALWAYS);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(tools, tree);
        model.registries().addListener(this::registriesChanged);
        model.registries().forEach(this::add);
        model.notes().addListener((InvalidationListener) list -> showNotes());
        model.location().subscribe(this::reveal);
    }

    private void initTree() {
        tree.setId("registry-tree");
        tree.setAccessibleText("Registries and repositories");
        tree.setShowRoot(false);
        tree.setRoot(root);
        tree.setCellFactory(view -> new TreeEntryCell(controller, tree));
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void initFilter() {
        PauseTransition pause = new PauseTransition(TYPING_PAUSE);
        pause.setOnFinished(event -> model.filter().set(filter.getText()));
        filter.textProperty().addListener((property, before, text) -> pause.playFromStart());
        model.filter()
                .addListener(
                        (property, before, text) -> {
                            filter.setText(text);
                            branches.forEach(branch -> branch.filter(text));
                            reveal(model.location().get());
                        });
    }

    private void onKey(KeyEvent event) {
        TreeItem<TreeEntry> selected = tree.getSelectionModel().getSelectedItem();
        if (selected == null || event.getCode() != KeyCode.ENTER) {
            return;
        }
        if (selected.getValue() instanceof TreeEntry.OfProblem problem) {
            controller.onRemedy(problem.node(), Remedy.of(problem.failure()));
        } else if (selected.getValue() instanceof TreeEntry.OfFolder) {
            selected.setExpanded(!selected.isExpanded());
        }
        controller.onOpen(selected.getValue());
        event.consume();
    }

    /** Puts the cursor into the filter. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void registriesChanged(ListChangeListener.Change<? extends RegistryNode> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::remove);
            change.getAddedSubList().forEach(this::add);
        }
    }

    private void add(RegistryNode node) {
        RegistryBranch branch = new RegistryBranch(node);
        branches.add(branch);
        branch.filter(model.filter().get());
        root.getChildren().add(branches.size() - 1, branch.root());
        node.state().subscribe(this::revealAgain);
    }

    private void showNotes() {
        root.getChildren().remove(branches.size(), root.getChildren().size());
        model.notes()
                .forEach(
                        text -> root.getChildren().add(new TreeItem<>(new TreeEntry.OfNote(text))));
    }

    private void remove(RegistryNode node) {
        branches.stream()
                .filter(branch -> branch.node() == node)
                .findFirst()
                .ifPresent(
                        branch -> {
                            branches.remove(branch);
                            root.getChildren().remove(branch.root());
                        });
    }

    /** Selects the row again where listing anew took the selection away. */
    private void revealAgain() {
        if (tree.getSelectionModel().isEmpty()) {
            reveal(model.location().get());
        }
    }

    /** Selects the row of the place that the window shows. */
    private void reveal(Location location) {
        rowOf(location)
                .filter(row -> tree.getSelectionModel().getSelectedItem() != row)
                .ifPresent(this::select);
    }

    private void select(TreeItem<TreeEntry> row) {
        for (var parent = row.getParent(); parent != null; parent = parent.getParent()) {
            parent.setExpanded(true);
        }
        tree.getSelectionModel().select(row);
        tree.scrollTo(Math.max(0, tree.getRow(row) - ROWS_ABOVE));
    }

    private Optional<TreeItem<TreeEntry>> rowOf(Location location) {
        Optional<RegistryBranch> branch =
                location.registry()
                        .flatMap(
                                name ->
                                        branches.stream()
                                                .filter(b -> b.node().name().equals(name))
                                                .findFirst());
        return location.repository()
                .map(name -> branch.flatMap(b -> b.row(name)))
                .orElseGet(() -> branch.map(RegistryBranch::root));
    }
}
