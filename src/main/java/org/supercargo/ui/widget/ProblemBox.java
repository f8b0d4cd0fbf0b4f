package org.supercargo.ui.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says in words what went wrong, in place; not there while there is nothing to say. */
public final class ProblemBox extends HBox {
    /**
     * @param id the id of the words
     * @param problem the sentences; empty while there is nothing to say
     */
    public ProblemBox(String id, ObservableValue<String> problem) {
        var words = new Label();
        words.setId(id);
        words.setWrapText(true);
        words.setMnemonicParsing(false);
        words.textProperty().bind(problem);
        getStyleClass().add("problem-box");
        getChildren().add(words);
        Shown.when(this, problem.map(text -> !text.isEmpty()));
    }
}
