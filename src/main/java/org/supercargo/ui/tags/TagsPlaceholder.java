package org.supercargo.ui.tags;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.content.ContentException;
import org.supercargo.oci.DisplayText;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.EmptyState;

import java.util.Optional;

/** What the table of tags shows while it has no rows. */
final class TagsPlaceholder extends StackPane {
    private final TagsModel model;
    private final TagsController controller;

    TagsPlaceholder(TagsModel model, TagsController controller) {
        this.model = model;
        this.controller = controller;
        model.state().subscribe(this::refresh);
        model.table().subscribe(this::refresh);
    }

    /** Nothing is made while rows are shown instead. */
    private void refresh() {
        if (model.table().get().shown().isEmpty()) {
            getChildren().setAll(content());
        }
    }

    private Node content() {
        return switch (model.state().get()) {
            case NOTHING ->
                    new EmptyState(
                            Feather.BOX,
                            "Choose a repository",
                            "Its tags are shown here. Or type a reference into the address bar.");
            case LISTING -> listing();
            case LISTED -> empty();
            case FAILED -> failed(model.failure().get());
        };
    }

    private static Node listing() {
        return new EmptyState(Feather.TAG, "Listing tags…", "");
    }

    private Node empty() {
        if (model.total().get() == 0) {
            return new EmptyState(
                    Feather.TAG,
                    "No tags",
                    "The repository is there, but nothing in it has a name.");
        }
        if (!model.isArranged()) {
            return listing();
        }
        Button clear =
                Buttons.text("tags-filter-reset", "Clear the filter", () -> model.filter().set(""));
        return new EmptyState(Feather.SEARCH, "No tag matches the filter", "", clear);
    }

    private Node failed(Optional<ContentException> failure) {
        return failure.<Node>map(this::failed).orElseGet(StackPane::new);
    }

    private Node failed(ContentException failure) {
        Remedy remedy = Remedy.of(failure);
        Button help =
                Buttons.text("tags-remedy", remedy.words(), () -> controller.onRemedy(remedy));
        help.getStyleClass().add(Style.ACCENT);
        return new EmptyState(
                Feather.ALERT_CIRCLE,
                DisplayText.line(failure.getMessage()),
                DisplayText.line(failure.remedy()),
                remedy.withExplanation(help, "tags-why", controller::onExplain));
    }
}
