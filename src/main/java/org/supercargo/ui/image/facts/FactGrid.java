package org.supercargo.ui.image.facts;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.CopyButton;
import org.supercargo.ui.widget.TextTooltip;

/** One group of facts under its title, in two columns. */
public final class FactGrid extends VBox {
    private static final double NAME_PERCENT = 30;

    /** Longer names, in characters, stand above their value. */
    private static final int NAME_BESIDE = 17;

    private final Clipboards clipboards;
    private final GridPane grid = new GridPane();

    public FactGrid(FactGroup group, Clipboards clipboards) {
        this.clipboards = clipboards;
        getStyleClass().add("fact-group");
        var title = new Label(group.title());
        title.getStyleClass().add("group-title");
        grid.getStyleClass().add("fact-grid");
        grid.getColumnConstraints().addAll(nameColumn(), valueColumn());
        group.facts().forEach(this::addRow);
        getChildren().addAll(title, grid);
        if (group.hidden() > 0) {
            getChildren().add(rest(group.hidden()));
        }
    }

    private static ColumnConstraints nameColumn() {
        var column = new ColumnConstraints();
        column.setPercentWidth(NAME_PERCENT);
        return column;
    }

    private static ColumnConstraints valueColumn() {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(HPos.LEFT);
        return column;
    }

    private static Label rest(int hidden) {
        var rest = new Label("and " + Format.count(hidden) + " more, in the raw text");
        rest.getStyleClass().add(Style.MUTED);
        return rest;
    }

    private void addRow(Fact fact) {
        HBox value = withCopy(fact, value(fact));
        if (fact.name().length() <= NAME_BESIDE) {
            grid.addRow(grid.getRowCount(), name(fact), value);
        } else {
            int row = grid.getRowCount();
            grid.add(name(fact), 0, row, 2, 1);
            grid.add(value, 1, row + 1);
        }
    }

    private static Label name(Fact fact) {
        var name = new Label(fact.name());
        name.setMnemonicParsing(false);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.getStyleClass().add("fact-name");
        GridPane.setValignment(name, VPos.TOP);
        return name;
    }

    private static Label value(Fact fact) {
        var value = new Label(fact.value());
        value.setMnemonicParsing(false);
        value.setWrapText(true);
        value.setMinWidth(0);
        value.getStyleClass().add("fact-value");
        if (fact.code()) {
            value.getStyleClass().add(Style.MONOSPACE);
        }
        fact.hover().map(TextTooltip::new).ifPresent(value::setTooltip);
        return value;
    }

    private HBox withCopy(Fact fact, Label value) {
        var copy = new CopyButton("", "Copy " + fact.name(), fact::copied, clipboards);
        copy.getStyleClass().add("fact-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        var cell = new HBox(value, copy);
        cell.getStyleClass().add("fact-cell");
        return cell;
    }
}
