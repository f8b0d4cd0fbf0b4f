package org.supercargo.ui.deletion;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.supercargo.service.deletion.journal.KeptDeletion;
import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.kit.Format;

import java.util.List;

/** The dialog that offers to put interrupted deletions right. */
final class RecoveryView {
    private final RecoveryModel model;
    private final RecoveryController controller;

    RecoveryView(RecoveryModel model, RecoveryController controller) {
        this.model = model;
        this.controller = controller;
    }

    DialogForm form() {
        return DialogForm.of("A deletion was interrupted", content())
                .action("Put it right", () -> controller.onPutRight(model))
                .dismissText("Later")
                .closedWhen(model.finished());
    }

    private VBox content() {
        List<String> rows = model.interrupted().stream().map(this::row).toList();
        var happened = words("Supercargo ended before it had finished:");
        var list = new ConsequenceList("recovery-list", "Interrupted deletions", rows);
        var offer =
                words(
                        "Everything was kept on this computer before. Tags that were left in"
                            + " between get their image back; what is gone as you wanted it can be"
                            + " undone afterwards.");
        offer.getStyleClass().add("dialog-hint");
        var content = new VBox(happened, list, offer);
        content.getStyleClass().add("dialog-form");
        return content;
    }

    private String row(KeptDeletion deletion) {
        return DeletionWords.title(deletion) + ",  " + Format.age(deletion.began(), model.now());
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
