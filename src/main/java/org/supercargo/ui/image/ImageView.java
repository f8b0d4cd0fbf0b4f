package org.supercargo.ui.image;

import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.image.ImageModel.Tab;
import org.supercargo.ui.image.loading.LoadablePane;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.widget.EmptyState;
import org.supercargo.ui.widget.Shown;

import java.util.Locale;
import java.util.Optional;

/** The detail pane: a header over the tabs of one manifest. */
final class ImageView extends StackPane {
    private final ImageModel model;
    private final ImageController controller;
    private final Clipboards clipboards;

    ImageView(ImageModel model, ImageController controller, Clipboards clipboards) {
        this.model = model;
        this.controller = controller;
        this.clipboards = clipboards;
        setId("image");
        getStyleClass().add("image-pane");
        var nothing =
                new EmptyState(
                        Feather.BOX, "No tag is selected", "Choose a tag to see what is in it.");
        nothing.setId("image-nothing");
        var pane = new BorderPane();
        pane.setTop(new ImageHeader(model, controller, clipboards));
        pane.setCenter(
                new LoadablePane(
                        "image",
                        model.page(),
                        tabs(),
                        new Region(),
                        controller.remedies(controller::refresh)));
        Shown.when(nothing, model.reference().map(Optional::isEmpty));
        Shown.when(pane, model.reference().map(Optional::isPresent));
        getChildren().addAll(nothing, pane);
    }

    private TabPane tabs() {
        var tabs = new TabPane();
        tabs.setId("image-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("image-tabs");
        addTab(tabs, Tab.OVERVIEW, "Overview", new OverviewPane(model, controller, clipboards));
        addTab(tabs, Tab.LAYERS, "Layers", ofImage("layers", layers()));
        addTab(tabs, Tab.MANIFEST, "Manifest", new ManifestPane(model, controller, clipboards));
        addTab(
                tabs,
                Tab.CONFIG,
                "Config",
                ofImage("config", new ConfigPane(model, controller, clipboards)));
        addTab(tabs, Tab.REFERRERS, "Referrers", referrers());
        model.tab().subscribe(tab -> tabs.getSelectionModel().select(tab.ordinal()));
        tabs.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> controller.onTab(Tab.values()[Math.max(0, index.intValue())]));
        return tabs;
    }

    private static void addTab(TabPane tabs, Tab tab, String title, Node content) {
        var node = new javafx.scene.control.Tab(title, content);
        node.setId("image-tab-" + title.toLowerCase(Locale.ROOT));
        tabs.getTabs().add(tab.ordinal(), node);
    }

    private Node layers() {
        return new LayersPane(model, clipboards);
    }

    private Node ofImage(String id, Node content) {
        var noImage =
                new EmptyState(
                        Feather.LAYERS,
                        "No platform is chosen",
                        "An index has no layers of its own. Choose one of its platforms.");
        return new LoadablePane(
                id, model.image(), content, noImage, controller.remedies(controller::onRetryImage));
    }

    private Node referrers() {
        return new LoadablePane(
                "referrers",
                model.referrers(),
                new ReferrersPane(model, controller::onOpen),
                new Region(),
                controller.remedies(controller::onRetryReferrers));
    }
}
