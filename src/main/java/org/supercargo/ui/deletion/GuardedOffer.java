package org.supercargo.ui.deletion;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.supercargo.ui.widget.Shown;

import java.util.List;

/** Explains what it takes to remove one tag where the registry removes none, and asks for a yes. */
final class GuardedOffer extends VBox {
    private static final List<String> ORDER =
            List.of(
                    "1.  A small empty manifest is pushed to the tag, which leaves the shared"
                            + " image.",
                    "2.  That manifest is deleted, and the tag goes with it.",
                    "3.  Every tag is looked at. If anything is not as it should be or fails in"
                            + " between, the tag is put back: all of it is kept on this computer"
                            + " first.");

    GuardedOffer(DeletionModel model) {
        var why =
                words(
                        DeletionWords.removesNoTags(model.target().registry())
                                + " The tag can still go, by a guarded order:");
        why.setId("deletion-guarded");
        var risks =
                words(
                        "It needs the right to push. Whoever pulls the tag in that moment gets the"
                            + " empty manifest, and a push of somebody else in that moment may be"
                            + " lost. Webhooks, scanners and replication may notice it.");
        risks.getStyleClass().add("dialog-hint");
        var consent = new CheckBox("I agree to the guarded order");
        consent.setId("deletion-consent");
        consent.setMnemonicParsing(false);
        consent.selectedProperty().bindBidirectional(model.consented());
        getChildren().add(why);
        ORDER.forEach(step -> getChildren().add(words(step)));
        getChildren().addAll(risks, consent);
        getStyleClass().add("guarded-offer");
        Shown.when(this, model.guardedOffered());
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMnemonicParsing(false);
        return label;
    }
}
