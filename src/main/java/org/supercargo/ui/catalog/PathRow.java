package org.supercargo.ui.catalog;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.supercargo.oci.DisplayText;
import org.supercargo.ui.catalog.tree.Remark;
import org.supercargo.ui.catalog.tree.TreeEntry;
import org.supercargo.ui.catalog.tree.TreeRow;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Style;

/** The row of a folder or of a repository. */
final class PathRow extends HBox {
    private static final int MAX_LENGTH = 200;
    private static final double MIN_NAME = 72;
    private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private final Label name = new Label();
    private final Label count = new Label();

    PathRow() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        name.setMnemonicParsing(false);
        name.getStyleClass().add("path-name");
        count.getStyleClass().add(Style.COUNT);
        name.setMinWidth(MIN_NAME);
        getStyleClass().add("path-row");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getChildren().addAll(name, gap, count);
    }

    void show(Node icon, TreeRow row) {
        name.setGraphic(icon);
        boolean endTellsMost =
                row.entry() instanceof TreeEntry.OfListed
                        || row.entry() instanceof TreeEntry.OfCatalog(var path, var title)
                                && title.equals(path);
        name.setTextOverrun(endTellsMost ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS);
        name.setText(DisplayText.line(row.entry().label(), MAX_LENGTH));
        pseudoClassStateChanged(TOP, row.depth() == 0);
        boolean isQuiet = row.remark() != Remark.NONE;
        pseudoClassStateChanged(QUIET, isQuiet);
        count.setMinWidth(isQuiet ? 0 : USE_PREF_SIZE);
        count.setText(isQuiet ? row.remark().words() : numberOf(row));
    }

    private static String numberOf(TreeRow row) {
        return row.count() == 0 ? "" : Format.count(row.count());
    }
}
