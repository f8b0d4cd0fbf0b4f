package org.supercargo.ui.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Takes nodes out of sight and out of the layout while they have nothing to say. */
public final class Shown {
    private Shown() {}

    /** Shows the node just while the condition holds. */
    public static void when(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
