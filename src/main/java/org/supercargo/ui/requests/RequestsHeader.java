package org.supercargo.ui.requests;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.FilterField;

import java.util.Optional;

/** What stands above the list of requests: how many there are, what is shown, the commands. */
final class RequestsHeader extends HBox {
    private final RequestsModel model;
    private final RequestsController controller;
    private final FilterField text = new FilterField("requests-filter", "Filter requests");
    private final RegistryChoice registry;
    private final CheckBox failedOnly = new CheckBox("Failed only");

    RequestsHeader(
            RequestsModel model,
            RequestsController controller,
            ObservableValue<LoggedRequest> selected) {
        this.model = model;
        this.controller = controller;
        this.registry = new RegistryChoice(model.registries());
        getStyleClass().add("requests-header");
        failedOnly.setId("requests-failed-only");
        failedOnly.setMinWidth(USE_PREF_SIZE);
        text.setMinWidth(90);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title(),
                        count(),
                        text,
                        registry,
                        failedOnly,
                        new CopyAs(selected, controller),
                        Buttons.icon(
                                "requests-clear",
                                Feather.SLASH,
                                "Clear the list",
                                controller::onClear),
                        Buttons.icon(
                                "requests-close",
                                Feather.X,
                                "Close the list (Ctrl+J)",
                                controller::onClose));
        text.textProperty().subscribe(this::filter);
        registry.valueProperty().subscribe(this::filter);
        failedOnly.selectedProperty().subscribe(this::filter);
    }

    private static Label title() {
        Label title = new Label("Requests");
        title.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add(Style.PANE_TITLE);
        return title;
    }

    private Label count() {
        Label count = new Label();
        count.setId("requests-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add(Style.COUNT);
        count.textProperty()
                .bind(Bindings.createStringBinding(this::words, model.all(), model.shown()));
        return count;
    }

    private String words() {
        int all = model.all().size();
        int shown = model.shown().size();
        return shown == all ? Format.count(all) : Format.count(shown) + " of " + Format.count(all);
    }

    private void filter() {
        Optional<RegistryName> only = Optional.ofNullable(registry.getValue()).flatMap(o -> o);
        controller.onFilter(new RequestFilter(text.getText(), only, failedOnly.isSelected()));
    }
}
