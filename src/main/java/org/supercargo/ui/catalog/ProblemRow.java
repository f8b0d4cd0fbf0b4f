package org.supercargo.ui.catalog;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.DisplayText;
import org.supercargo.ui.catalog.tree.TreeEntry;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.kit.Style;

/** Says in the tree why a registry has no list to show, with what helps. */
final class ProblemRow extends HBox {
    private static final double INDENT = 104;

    private final RegistryTreeController controller;
    private final Node icon = Icons.of(Feather.ALERT_CIRCLE);
    private final Label message = new Label();
    private final VBox words = new VBox(message);

    ProblemRow(RegistryTreeController controller, Region tree) {
        this.controller = controller;
        message.setWrapText(true);
        message.setMnemonicParsing(false);
        message.setMinHeight(USE_PREF_SIZE);
        words.prefWidthProperty().bind(tree.widthProperty().subtract(INDENT));
        words.maxWidthProperty().bind(tree.widthProperty().subtract(INDENT));
        getStyleClass().add("problem-row");
        getChildren().addAll(icon, words);
    }

    void show(TreeEntry.OfUnlisted unlisted) {
        message.setText(TreeEntry.OfUnlisted.WORDS);
        icon.setVisible(false);
        icon.setManaged(false);
        Button button =
                Buttons.text(
                        "open-repository",
                        "Open repository…",
                        () -> controller.commands().openRepository(unlisted.node()));
        button.getStyleClass().addAll(Style.SMALL, "remedy");
        words.getChildren().setAll(message, button);
    }

    void show(TreeEntry.OfCatalogWords said) {
        message.setText(DisplayText.block(said.words()));
        icon.setVisible(false);
        icon.setManaged(false);
        words.getChildren().setAll(message);
    }

    void show(TreeEntry.OfCatalogProblem problem) {
        message.setText(DisplayText.block(problem.words()));
        showRemedy(
                "catalog-remedy",
                problem.remedy(),
                () -> controller.onCatalogRemedy(problem.catalog(), problem.remedy()));
    }

    void show(TreeEntry.OfProblem problem) {
        message.setText(DisplayText.line(problem.failure().getMessage()));
        Remedy remedy = Remedy.of(problem.failure());
        String id = "remedy-" + problem.node().name().host().replaceAll("[^a-z0-9]", "-");
        showRemedy(id, remedy, () -> controller.commands().help(problem.node(), remedy));
    }

    private void showRemedy(String id, Remedy remedy, Runnable action) {
        icon.setVisible(true);
        icon.setManaged(true);
        Button button = Buttons.text(id, remedy.words(), action);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.getStyleClass().addAll(Style.SMALL, "remedy");
        words.getChildren().setAll(message, button);
    }
}
