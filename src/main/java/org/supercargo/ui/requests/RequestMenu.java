package org.supercargo.ui.requests;

import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.requests.Repeat.Impossible;

import java.util.Optional;
import java.util.function.Supplier;

/** What can be done with one request. */
final class RequestMenu extends ContextMenu {
    private final RequestsController controller;

    RequestMenu(RequestsController controller, Supplier<Optional<LoggedRequest>> selected) {
        this.controller = controller;
        getItems().add(new MenuItem("Copy address"));
        setOnShowing(
                event ->
                        selected.get()
                                .ifPresentOrElse(request -> fill(getItems(), request), this::hide));
    }

    private void fill(ObservableList<MenuItem> items, LoggedRequest request) {
        items.clear();
        for (Tool tool : Tool.values()) {
            items.add(item(tool, request));
        }
        MenuItem address = new MenuItem("Copy address", Icons.of(Feather.LINK));
        address.setId("request-copy-address");
        address.setOnAction(event -> controller.onCopyAddress(request));
        items.addAll(new SeparatorMenuItem(), address);
    }

    /** A menu item has no tooltip, so that the reason stands in it. */
    private MenuItem item(Tool tool, LoggedRequest request) {
        MenuItem item = new MenuItem("Copy as " + tool.program(), Icons.of(Feather.TERMINAL));
        item.setId("request-copy-" + tool.program());
        item.setOnAction(event -> controller.onCopy(request, tool));
        if (tool.repeat(request) instanceof Impossible(String reason)) {
            item.setDisable(true);
            item.setText(item.getText() + " – " + reason);
        }
        return item;
    }
}
