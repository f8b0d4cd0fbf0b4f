package org.supercargo.ui.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.DialogProblem;
import org.supercargo.ui.kit.Remedy;

import java.util.Optional;
import java.util.function.Consumer;

/** Says in words what went wrong, in place; not there while there is nothing to say. */
public final class ProblemBox extends VBox {
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

    /**
     * @param id the id of the words; that of the button ends with {@code -help}
     * @param help does what is chosen as a remedy
     */
    public ProblemBox(String id, DialogProblem problem, Consumer<Remedy> help) {
        this(id, problem.words());
        problem.remedy().subscribe(remedy -> offer(id, remedy, help));
    }

    private void offer(String id, Optional<Remedy> remedy, Consumer<Remedy> help) {
        getChildren().remove(1, getChildren().size());
        remedy.map(one -> Buttons.text(id + "-help", one.words(), () -> help.accept(one)))
                .ifPresent(getChildren()::add);
    }
}
