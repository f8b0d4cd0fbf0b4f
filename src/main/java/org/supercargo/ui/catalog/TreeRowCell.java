package org.supercargo.ui.catalog;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.RepositoryName;
import org.supercargo.ui.catalog.tree.RegistryNode;
import org.supercargo.ui.catalog.tree.RegistryWords;
import org.supercargo.ui.catalog.tree.Remark;
import org.supercargo.ui.catalog.tree.TreeEntry;
import org.supercargo.ui.catalog.tree.TreeRow;
import org.supercargo.ui.catalog.tree.TreeRow.Fold;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.widget.TextTooltip;

import java.util.Optional;

/** Draws a row of the tree: as far in as it is deep, with an arrow where it opens. */
final class TreeRowCell extends ListCell<TreeRow> {
    private static final double INDENT = 16;

    private final RegistryTreeController controller;
    private final TreeMenus menus;
    private final Region indent = new Region();
    private final StackPane arrow = new StackPane();
    private final Node shutArrow = Icons.of(Feather.CHEVRON_RIGHT);
    private final Node openArrow = Icons.of(Feather.CHEVRON_DOWN);
    private final Node folderIcon = Icons.of(Feather.FOLDER);
    private final Node repositoryIcon = Icons.of(Feather.BOX);
    private final PathRow pathRow = new PathRow();
    private final RegistryRow registryRow = new RegistryRow(this::sayRow);
    private final ProblemRow problemRow;
    private final Label note = new Label();
    private final HBox row = new HBox(indent, arrow);
    private final Tooltip tooltip = new TextTooltip();
    private final Node catalogIcon = Icons.of(Feather.BOOK);

    TreeRowCell(RegistryTreeController controller, Region tree, TreeMenus menus) {
        this.controller = controller;
        this.menus = menus;
        this.problemRow = new ProblemRow(controller, tree);
        note.setMnemonicParsing(false);
        note.getStyleClass().add("note");
        arrow.getStyleClass().add("arrow");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMaxWidth(Double.MAX_VALUE);
        // The list gives each cell its own width; one that asks for more makes it scroll sideways.
        setPrefWidth(0);
        setOnMouseClicked(this::onClick);
        setOnContextMenuRequested(event -> showMenu(event.getScreenX(), event.getScreenY()));
    }

    /** Shows the menu of the row below its name. */
    void showMenu() {
        Bounds place = localToScreen(getBoundsInLocal());
        showMenu(place.getMinX() + indent.getWidth() + INDENT, place.getMaxY());
    }

    private void showMenu(double screenX, double screenY) {
        if (getItem() != null) {
            menus.show(getItem().entry(), this, screenX, screenY);
        }
    }

    private void onClick(MouseEvent event) {
        TreeRow shown = getItem();
        if (shown == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        boolean folds = shown.fold() != Fold.NONE;
        if (folds && (isOnArrow(event) || event.getClickCount() == 2)) {
            controller.onFold(shown.entry(), shown.fold() == Fold.SHUT);
        } else {
            controller.onOpen(shown.entry());
        }
    }

    private boolean isOnArrow(MouseEvent event) {
        return arrow.contains(arrow.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    @Override
    protected void updateItem(TreeRow shown, boolean empty) {
        super.updateItem(shown, empty);
        tooltip.setOnShowing(null);
        if (empty || shown == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        double width = shown.depth() * INDENT;
        indent.setMinWidth(width);
        indent.setPrefWidth(width);
        arrow.getChildren().setAll(arrows(shown.fold()));
        show(shown);
        setGraphic(row);
        sayRow();
    }

    /** What a screen reader says. */
    private void sayRow() {
        if (getItem() != null) {
            setAccessibleText(words(getItem()));
        }
    }

    private Node[] arrows(Fold fold) {
        return switch (fold) {
            case NONE -> new Node[0];
            case SHUT -> new Node[] {shutArrow};
            case OPEN -> new Node[] {openArrow};
        };
    }

    private void show(TreeRow shown) {
        switch (shown.entry()) {
            case TreeEntry.OfRegistry(RegistryNode node) -> showRegistry(node);
            case TreeEntry.OfFolder folder -> showPath(folderIcon, shown, folder.path());
            case TreeEntry.OfRepository(RegistryNode node, String path) ->
                    showRepository(shown, new RepositoryName(node.name(), path), node.origin(path));
            case TreeEntry.OfCatalog catalog -> showPath(catalogIcon, shown, catalog.name());
            case TreeEntry.OfListed listed ->
                    showRepository(shown, listed.name(), Optional.empty());
            case TreeEntry.OfCatalogProblem problem -> {
                problemRow.show(problem);
                show(problemRow, null);
            }
            case TreeEntry.OfCatalogWords said -> {
                problemRow.show(said);
                show(problemRow, null);
            }
            case TreeEntry.OfProblem problem -> {
                problemRow.show(problem);
                show(problemRow, null);
            }
            case TreeEntry.OfUnlisted unlisted -> {
                problemRow.show(unlisted);
                show(problemRow, null);
            }
            case TreeEntry.OfNote(String text) -> {
                note.setText(DisplayText.line(text));
                show(note, text);
            }
        }
    }

    private void showPath(Node icon, TreeRow shown, String hover) {
        pathRow.show(icon, shown);
        show(pathRow, hover);
    }

    private void showRepository(TreeRow shown, RepositoryName repository, Optional<String> origin) {
        String from = origin.map(words -> "\n" + words).orElse("");
        String meaning = shown.remark() == Remark.NONE ? "" : "\n" + shown.remark().meaning();
        showPath(repositoryIcon, shown, repository + from + meaning);
    }

    private void showRegistry(RegistryNode node) {
        registryRow.show(node);
        show(registryRow, explain(node));
        tooltip.setOnShowing(event -> tooltip.setText(DisplayText.block(explain(node))));
    }

    private String explain(RegistryNode node) {
        return new RegistryWords(node).whole(controller.limits(node));
    }

    private void show(Node content, String hover) {
        if (row.getChildren().getLast() != content) {
            row.getChildren().setAll(indent, arrow, content);
            HBox.setHgrow(content, Priority.ALWAYS);
        }
        if (hover != null) {
            tooltip.setText(DisplayText.block(hover));
        }
        setTooltip(hover == null ? null : tooltip);
    }

    private static String remark(TreeRow shown) {
        return shown.remark() == Remark.NONE ? "" : ", " + shown.remark().words();
    }

    private static String words(TreeRow shown) {
        String label = DisplayText.line(shown.entry().label());
        String open = shown.fold() == Fold.OPEN ? ", open" : ", closed";
        return switch (shown.entry()) {
            case TreeEntry.OfRegistry(RegistryNode node) ->
                    label + ", registry, " + new RegistryWords(node).brief() + open;
            case TreeEntry.OfFolder folder ->
                    label
                            + ", folder of "
                            + Format.count(shown.count(), "repository", "repositories")
                            + open;
            case TreeEntry.OfCatalog catalog ->
                    label
                            + ", catalog of "
                            + Format.count(shown.count(), "repository", "repositories")
                            + open;
            case TreeEntry.OfRepository repository -> label + ", repository" + remark(shown);
            case TreeEntry.OfListed listed -> label + ", repository" + remark(shown);
            default -> label;
        };
    }
}
