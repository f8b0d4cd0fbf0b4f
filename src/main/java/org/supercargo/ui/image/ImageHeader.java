package org.supercargo.ui.image;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.Reference;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.Badge;
import org.supercargo.ui.widget.CopyButton;
import org.supercargo.ui.widget.DigestText;
import org.supercargo.ui.widget.Shown;
import org.supercargo.ui.widget.TextTooltip;

import java.util.Optional;

/** Says which manifest is shown, and holds what can be done with it. */
final class ImageHeader extends VBox {
    private final ImageModel model;
    private final ImageController controller;
    private final Clipboards clipboards;
    private final Label title = new Label();

    ImageHeader(ImageModel model, ImageController controller, Clipboards clipboards) {
        this.model = model;
        this.controller = controller;
        this.clipboards = clipboards;
        getStyleClass().add("image-header");
        title.setId("image-title");
        title.setMnemonicParsing(false);
        title.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        title.setMinWidth(60);
        title.getStyleClass().add(Style.PANE_TITLE);
        HBox.setHgrow(title, Priority.ALWAYS);
        model.reference().subscribe(this::showTitle);
        getChildren().addAll(firstLine(), secondLine(), stale());
    }

    private void showTitle(Optional<Reference> reference) {
        title.setText(reference.map(ImageHeader::shortForm).orElse(""));
        title.setTooltip(
                reference.map(r -> new TextTooltip(DisplayText.line(r.toString()))).orElse(null));
    }

    private static String shortForm(Reference reference) {
        String tag = reference.tag().map(t -> ":" + t).orElse("");
        String digest = reference.digest().map(d -> "@" + d.shortForm()).orElse("");
        return DisplayText.line(reference.repository().path() + tag + digest);
    }

    private HBox firstLine() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.SOMETIMES);
        var pull = new Button("Pull…", Icons.of(Feather.DOWNLOAD));
        pull.setId("image-pull");
        pull.setMinWidth(USE_PREF_SIZE);
        pull.setOnAction(event -> controller.onPull());
        pull.disableProperty().bind(model.page().value().map(Optional::isEmpty));
        var copy = new CopyMenu(model, clipboards);
        copy.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(title, gap, pull, copy);
        line.getStyleClass().add("image-header-line");
        return line;
    }

    private HBox secondLine() {
        var digest = new DigestText();
        digest.setId("image-digest");
        model.page().value().subscribe(page -> digest.show(page.map(ImagePage::digest)));
        var copyDigest =
                new CopyButton(
                        "image-copy-digest-button",
                        "Copy the digest",
                        () -> model.pinnedReference().map(r -> r.selector().pathForm()).orElse(""),
                        clipboards);
        Shown.when(copyDigest, model.page().value().map(Optional::isPresent));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(kind(), digest, copyDigest, gap, platforms());
        line.getStyleClass().add("image-header-line");
        return line;
    }

    private Label stale() {
        var stale = new Label();
        stale.setId("image-stale");
        stale.setWrapText(true);
        stale.setMnemonicParsing(false);
        stale.getStyleClass().add("pane-note");
        var words = model.page().value().map(page -> page.flatMap(ImagePage::stale).orElse(""));
        stale.textProperty().bind(words);
        Shown.when(stale, words.map(text -> !text.isEmpty()));
        return stale;
    }

    private Badge kind() {
        var badge = new Badge("", Style.ACCENT);
        badge.setId("image-kind");
        badge.textProperty()
                .bind(
                        model.page()
                                .value()
                                .map(page -> page.map(p -> p.details().kind().label()).orElse("")));
        Shown.when(badge, model.page().value().map(Optional::isPresent));
        return badge;
    }

    private ComboBox<PlatformChoice> platforms() {
        var platforms = new ComboBox<>(model.platforms());
        platforms.setId("image-platform");
        platforms.setAccessibleText("Platform");
        platforms.setVisibleRowCount(12);
        platforms.setMinWidth(USE_PREF_SIZE);
        model.chosen().subscribe(chosen -> platforms.setValue(chosen.orElse(null)));
        platforms.setOnAction(
                event ->
                        Optional.ofNullable(platforms.getValue())
                                .filter(choice -> !model.chosen().get().equals(Optional.of(choice)))
                                .ifPresent(controller::onChoose));
        Shown.when(platforms, Bindings.isNotEmpty(model.platforms()));
        return platforms;
    }
}
