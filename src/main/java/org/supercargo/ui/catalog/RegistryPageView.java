package org.supercargo.ui.catalog;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.content.ContentException;
import org.supercargo.oci.DisplayText;
import org.supercargo.ui.catalog.tree.RegistryNode;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.EmptyState;

import java.util.Optional;

/** Says how the chosen registry stands, with what can be done about it. */
public final class RegistryPageView extends StackPane {
    private final RegistryTreeModel model;
    private final RegistryTreeController controller;
    private final InvalidationListener changed = property -> refresh();
    private Optional<RegistryNode> shown = Optional.empty();

    RegistryPageView(RegistryTreeModel model, RegistryTreeController controller) {
        this.model = model;
        this.controller = controller;
        setId("registry-page");
        model.location().subscribe(this::follow);
        model.registries().addListener((InvalidationListener) list -> follow());
    }

    private void follow() {
        shown.ifPresent(
                node -> {
                    node.state().removeListener(changed);
                    node.count().removeListener(changed);
                });
        shown = model.location().get().registry().flatMap(model::find);
        shown.ifPresent(
                node -> {
                    node.state().addListener(changed);
                    node.count().addListener(changed);
                });
        refresh();
    }

    private void refresh() {
        getChildren().setAll(shown.map(this::page).orElseGet(this::home));
    }

    private Node home() {
        Button add = Buttons.text("home-add-registry", "Add a registry…", controller::onAdd);
        return new EmptyState(
                Feather.ANCHOR,
                "Choose a repository",
                "The tree holds the registries that docker, finch and podman know on this computer,"
                        + " and those you add. The address bar takes any other name.",
                model.hasSample() ? new Button[] {add} : new Button[] {add, sample()});
    }

    private Button sample() {
        return Buttons.text(
                "home-show-sample", "Show the sample registry", controller::onShowSample);
    }

    private Node page(RegistryNode node) {
        return switch (node.state().get()) {
            case UNOPENED, LISTING ->
                    new EmptyState(
                            Feather.SERVER, node.known().title(), listing(node), create(node));
            case LISTED ->
                    new EmptyState(
                            Feather.SERVER, node.known().title(), listed(node), create(node));
            case UNLISTED -> unlisted(node);
            case FAILED -> failed(node, node.failure().get().orElseThrow());
        };
    }

    private static String listing(RegistryNode node) {
        int size = node.count().get();
        return size == 0
                ? "Listing repositories…"
                : Format.count(size, "repository", "repositories") + " so far…";
    }

    private static String listed(RegistryNode node) {
        int size = node.count().get();
        String count = Format.count(size, "repository", "repositories");
        return size == 0 ? "No repositories yet." : count + ". Choose one to see its tags.";
    }

    private Node unlisted(RegistryNode node) {
        Button open =
                Buttons.text(
                        "page-open-repository",
                        "Open repository…",
                        () -> controller.commands().openRepository(node));
        open.getStyleClass().add(Style.ACCENT);
        return new EmptyState(
                Feather.SERVER,
                node.known().title() + " does not list its repositories",
                "Type the name of a repository to open it. Those that you opened or pulled, and"
                        + " those that your configuration names, stand in the tree.",
                open,
                create(node));
    }

    private Node failed(RegistryNode node, ContentException failure) {
        Remedy remedy = Remedy.of(failure);
        Button help =
                Buttons.text(
                        "registry-remedy",
                        remedy.words(),
                        () -> controller.commands().help(node, remedy));
        help.getStyleClass().add(Style.ACCENT);
        return new EmptyState(
                Feather.ALERT_CIRCLE,
                DisplayText.line(failure.getMessage()),
                DisplayText.line(failure.remedy()),
                remedy.withExplanation(
                        help, "registry-why", () -> controller.commands().explain(node)));
    }

    private Button create(RegistryNode node) {
        return Buttons.text(
                "create-repository", "New repository…", () -> controller.commands().create(node));
    }
}
