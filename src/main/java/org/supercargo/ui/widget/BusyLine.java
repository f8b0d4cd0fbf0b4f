package org.supercargo.ui.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ProgressBar;

import org.supercargo.ui.kit.Style;

/** A thin line that moves while something is done; it keeps its place, so that nothing jumps. */
public final class BusyLine extends ProgressBar {
    public BusyLine(ObservableValue<Boolean> busy) {
        super(INDETERMINATE_PROGRESS);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText("Busy");
        getStyleClass().add(Style.THIN_PROGRESS);
        visibleProperty().bind(busy);
    }
}
