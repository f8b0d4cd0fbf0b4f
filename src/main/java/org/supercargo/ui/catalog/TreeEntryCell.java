package org.supercargo.ui.catalog;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.RepositoryName;
import org.supercargo.ui.kit.Icons;

/** A row of the tree. */
final class TreeEntryCell extends TreeCell<TreeEntry> {
    private final RegistryTreeController controller;
    private final Node folderIcon = Icons.of(Feather.FOLDER);
    private final Node repositoryIcon = Icons.of(Feather.BOX);
    private final RegistryRow registryRow = new RegistryRow();
    private final ProblemRow problemRow;
    private final Tooltip tooltip = new Tooltip();
    private final RegistryMenu menu;

    TreeEntryCell(RegistryTreeController controller, Region tree) {
        this.controller = controller;
        this.menu = new RegistryMenu(controller);
        this.problemRow = new ProblemRow(controller, tree);
        this.registryRow.widthWithin(tree);
        setMnemonicParsing(false);
        // The tree gives each cell its own width; one that asks for more makes it scroll sideways.
        setPrefWidth(0);
        getStyleClass().add("registry-tree-cell");
        setOnMouseClicked(this::onClick);
    }

    private void onClick(MouseEvent event) {
        boolean opens = event.getButton() == MouseButton.PRIMARY && !isOnArrow(event);
        if (opens && getItem() != null) {
            controller.onOpen(getItem());
        }
    }

    private boolean isOnArrow(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && node != this && node != getDisclosureNode()) {
            node = node.getParent();
        }
        return node != null && node == getDisclosureNode();
    }

    @Override
    protected void updateItem(TreeEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        getStyleClass().remove("note");
        setContextMenu(null);
        tooltip.setOnShowing(null);
        if (empty || entry == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        show(entry);
        setAccessibleText(DisplayText.line(entry.label()));
    }

    private void show(TreeEntry entry) {
        switch (entry) {
            case TreeEntry.OfRegistry(RegistryNode node) -> showRegistry(node);
            case TreeEntry.OfFolder(String path) -> show(folderIcon, entry.label(), path);
            case TreeEntry.OfRepository(RepositoryName name) ->
                    show(repositoryIcon, entry.label(), name.toString());
            case TreeEntry.OfProblem problem -> {
                problemRow.show(problem);
                show(problemRow, null, null);
            }
            case TreeEntry.OfNote(String text) -> {
                getStyleClass().add("note");
                show(null, text, text);
            }
        }
    }

    private void showRegistry(RegistryNode node) {
        registryRow.show(node);
        show(registryRow, null, explain(node));
        tooltip.setOnShowing(event -> tooltip.setText(DisplayText.block(explain(node))));
        menu.setNode(node);
        setContextMenu(menu);
    }

    private String explain(RegistryNode node) {
        return RegistryRow.explain(node.known(), controller.limits(node));
    }

    private void show(Node graphic, String text, String hover) {
        setGraphic(graphic);
        setText(text == null ? null : DisplayText.line(text));
        if (hover != null) {
            tooltip.setText(DisplayText.block(hover));
        }
        setTooltip(hover == null ? null : tooltip);
    }
}
