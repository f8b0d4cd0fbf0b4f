package org.supercargo.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Icons;

/** The row at the top of the window: the way back, the address, the theme. */
final class ShellToolBar extends HBox {
    private final AddressBar address;

    ShellToolBar(ShellModel model, ShellController controller, ObservableBooleanValue dark) {
        getStyleClass().add("shell-tool-bar");
        address = new AddressBar(model, controller);
        HBox.setHgrow(address, Priority.ALWAYS);
        Button back =
                Buttons.icon("back", Feather.ARROW_LEFT, "Back (Alt+Left)", controller::onBack);
        back.disableProperty().bind(model.canGoBack().not());
        Button forward =
                Buttons.icon(
                        "forward",
                        Feather.ARROW_RIGHT,
                        "Forward (Alt+Right)",
                        controller::onForward);
        forward.disableProperty().bind(model.canGoForward().not());
        Button refresh =
                Buttons.icon("refresh", Feather.ROTATE_CW, "Refresh (F5)", controller::onRefresh);
        Button theme =
                Buttons.icon("theme", Feather.MOON, "Switch light and dark", controller::onTheme);
        theme.graphicProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () -> Icons.of(dark.get() ? Feather.SUN : Feather.MOON), dark));
        getChildren().addAll(back, forward, refresh, address, theme);
    }

    void focusAddress() {
        address.focusText();
    }
}
