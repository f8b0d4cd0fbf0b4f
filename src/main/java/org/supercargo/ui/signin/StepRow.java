package org.supercargo.ui.signin;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.supercargo.credential.Outcome;
import org.supercargo.credential.Step;
import org.supercargo.oci.DisplayText;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.Badge;

/** One place of an explanation: how it ended, what the place is, what was met, what helps. */
final class StepRow extends HBox {
    /**
     * @param untried whether the registry could not say what it makes of the place's credential
     */
    StepRow(Step step, boolean untried) {
        boolean quiet = isQuiet(step.outcome());
        getStyleClass().add("credential-step");
        if (quiet) {
            getStyleClass().add("quiet");
        }
        VBox words = quiet ? fewWords(step) : words(step);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(
                        untried
                                ? badge("Not tried", "warning")
                                : badge(OutcomeWords.of(step.outcome()), styleOf(step.outcome())),
                        words);
    }

    /** Places that have nothing or were not needed are there to be complete, not to be read. */
    private static boolean isQuiet(Outcome outcome) {
        return outcome == Outcome.NONE || outcome == Outcome.SKIPPED;
    }

    private static StackPane badge(String words, String styleClass) {
        var place = new StackPane(new Badge(words, styleClass));
        place.getStyleClass().add("credential-outcome");
        return place;
    }

    private static String styleOf(Outcome outcome) {
        return switch (outcome) {
            case USED -> Style.ACCENT;
            case REFUSED -> Style.DANGER;
            case HELPER_MISSING, MALFORMED, FAILED -> "warning";
            case NONE, NOT_FOUND, SKIPPED -> Style.MUTED;
        };
    }

    private static VBox words(Step step) {
        var words = new VBox(label(step.place().source(), "credential-source"));
        add(words, step.place().location(), "credential-location");
        add(words, step.detail(), "credential-detail");
        add(words, step.remedy(), "credential-remedy");
        return words;
    }

    private static VBox fewWords(Step step) {
        Label source = label(step.place().source(), "credential-source");
        source.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(source, label(step.detail(), "credential-detail"));
        line.getStyleClass().add("credential-line");
        var words = new VBox(line);
        add(words, step.place().location(), "credential-location");
        return words;
    }

    private static void add(VBox words, String text, String styleClass) {
        if (!text.isEmpty()) {
            words.getChildren().add(label(text, styleClass));
        }
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(DisplayText.line(text));
        label.setWrapText(true);
        label.setMnemonicParsing(false);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
