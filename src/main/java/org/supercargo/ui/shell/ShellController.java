package org.supercargo.ui.shell;

import org.supercargo.oci.InvalidNameException;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

/** Goes where the user wants to go, and keeps the address bar telling where that is. */
public final class ShellController {
    private final Navigator navigator;
    private final ShellActions actions;
    private final AddressParser addresses;
    private final ShellModel model = new ShellModel();

    public ShellController(Navigator navigator, ShellActions actions) {
        this.navigator = navigator;
        this.actions = actions;
        this.addresses = new AddressParser(actions::isKnown);
        model.canGoBack().bind(navigator.canGoBackProperty());
        model.canGoForward().bind(navigator.canGoForwardProperty());
        navigator.locationProperty().subscribe(this::arrived);
    }

    /** The content of the window. */
    public ShellView view(ShellPanes panes) {
        return new ShellView(model, this, panes);
    }

    ShellModel model() {
        return model;
    }

    private void arrived(Location location) {
        model.location().set(location);
        model.address().set(location.address());
        model.addressProblem().set("");
    }

    /** Goes to what was typed: a place by its name, or else words to look for. */
    public void onAddress(String typed) {
        if (typed.isBlank()) {
            onAddressCancelled();
            return;
        }
        try {
            go(addresses.parse(typed));
        } catch (InvalidNameException e) {
            model.addressProblem().set(e.getMessage());
            actions.search(typed.strip());
        }
    }

    /** Puts the beginning of an address into the bar, for the user to type the rest. */
    public void beginAddress(String beginning) {
        model.begun().set("");
        model.begun().set(beginning);
    }

    private void go(Location location) {
        model.addressProblem().set("");
        location.registry().ifPresent(actions::know);
        navigator.go(location);
        model.address().set(location.address());
    }

    void onAddressCancelled() {
        arrived(navigator.location());
    }

    void onBack() {
        navigator.back();
    }

    void onForward() {
        navigator.forward();
    }

    void onFind() {
        actions.search("");
    }

    void onRefresh() {
        actions.refresh(navigator.location());
    }

    void onTheme() {
        actions.switchTheme();
    }
}
