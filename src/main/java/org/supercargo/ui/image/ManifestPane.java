package org.supercargo.ui.image;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.supercargo.ui.image.raw.RawPane;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.widget.Shown;

import java.util.Optional;

/** The raw manifest: that of the index, or that of the chosen platform. */
final class ManifestPane extends BorderPane {
    private final ImageModel model;

    ManifestPane(ImageModel model, ImageController controller, Clipboards clipboards) {
        this.model = model;
        ObservableValue<Optional<ImagePage>> shown =
                Bindings.createObjectBinding(
                        model::shownManifest,
                        model.indexManifestShown(),
                        model.page().value(),
                        model.image().value());
        var raw =
                new RawPane(
                        "manifest",
                        shown.map(page -> page.map(ImagePage::manifest)),
                        shown.map(page -> page.map(p -> p.details().raw().descriptor())),
                        controller::onDigest,
                        clipboards);
        raw.addTool(whichManifest());
        setCenter(raw);
    }

    private HBox whichManifest() {
        var group = new ToggleGroup();
        var index = toggle("manifest-of-index", group, "left-pill");
        index.setText("Index");
        var platform = toggle("manifest-of-platform", group, "right-pill");
        platform.textProperty()
                .bind(
                        model.chosen()
                                .map(chosen -> chosen.map(PlatformChoice::label).orElse("Image")));
        model.indexManifestShown()
                .subscribe(ofIndex -> group.selectToggle(ofIndex ? index : platform));
        index.setOnAction(event -> choose(group, index, true));
        platform.setOnAction(event -> choose(group, platform, false));
        var toggles = new HBox(index, platform);
        toggles.setAlignment(Pos.CENTER_LEFT);
        Shown.when(toggles, Bindings.isNotEmpty(model.platforms()));
        return toggles;
    }

    private static ToggleButton toggle(String id, ToggleGroup group, String styleClass) {
        var toggle = new ToggleButton();
        toggle.setId(id);
        toggle.setToggleGroup(group);
        toggle.setMnemonicParsing(false);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.getStyleClass().addAll("small", styleClass);
        return toggle;
    }

    /** A click on the chosen one chooses it again; one of the two is always chosen. */
    private void choose(ToggleGroup group, ToggleButton toggle, boolean ofIndex) {
        group.selectToggle(toggle);
        model.indexManifestShown().set(ofIndex);
    }
}
