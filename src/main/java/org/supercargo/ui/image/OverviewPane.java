package org.supercargo.ui.image;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.supercargo.oci.DisplayText;
import org.supercargo.oci.Document;
import org.supercargo.service.ImageDetails;
import org.supercargo.ui.image.facts.FactGrid;
import org.supercargo.ui.image.loading.LoadablePane;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.widget.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person wants to know first: warnings, platforms, what the image is and what it runs. */
final class OverviewPane extends ScrollPane {
    private final ImageModel model;
    private final Clipboards clipboards;
    private final VBox warnings = new VBox();
    private final VBox imageGroups = new VBox();
    private final VBox pageGroups = new VBox();

    OverviewPane(ImageModel model, ImageController controller, Clipboards clipboards) {
        this.model = model;
        this.clipboards = clipboards;
        var platforms = new PlatformTable(model, controller);
        Shown.when(platforms, Bindings.isNotEmpty(model.platforms()));
        var image =
                new LoadablePane(
                        "overview-image",
                        model.image(),
                        imageGroups,
                        new VBox(),
                        controller.remedies(controller::onRetryImage));
        var content = new VBox(warnings, platforms, image, pageGroups);
        content.getStyleClass().add("overview");
        setId("image-overview");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        List.of(warnings, imageGroups, pageGroups)
                .forEach(box -> box.getStyleClass().add("groups"));
        Shown.when(warnings, Bindings.isNotEmpty(warnings.getChildren()));
        Shown.when(pageGroups, Bindings.isNotEmpty(pageGroups.getChildren()));
        model.page().value().subscribe(page -> update());
        model.image().value().subscribe(page -> update());
    }

    private void update() {
        Optional<ImagePage> page = model.page().value().get();
        Optional<ImagePage> image = model.image().value().get();
        warnings.getChildren().setAll(warnings(page, image));
        imageGroups.getChildren().setAll(grids(image));
        pageGroups.getChildren().setAll(page.equals(image) ? List.of() : grids(page));
        setVvalue(0);
    }

    private static List<Node> warnings(Optional<ImagePage> page, Optional<ImagePage> image) {
        return Stream.of(page, image)
                .flatMap(Optional::stream)
                .map(ImagePage::details)
                .map(ImageDetails::document)
                .map(Document::warnings)
                .flatMap(List::stream)
                .distinct()
                .map(OverviewPane::warning)
                .toList();
    }

    private static Node warning(String words) {
        var label = new Label(DisplayText.line(words));
        label.setWrapText(true);
        label.setMnemonicParsing(false);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("warning-box");
        return label;
    }

    private List<Node> grids(Optional<ImagePage> page) {
        List<Node> grids = new ArrayList<>();
        page.map(ImagePage::overview)
                .orElse(List.of())
                .forEach(group -> grids.add(new FactGrid(group, clipboards)));
        return grids;
    }
}
