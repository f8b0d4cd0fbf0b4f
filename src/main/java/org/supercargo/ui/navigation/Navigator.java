package org.supercargo.ui.navigation;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayDeque;
import java.util.Deque;

/** Goes from place to place and remembers the way, as a web browser does. */
public final class Navigator {
    private static final int MAX_HISTORY = 200;

    private final Deque<Location> past = new ArrayDeque<>();
    private final Deque<Location> future = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Location> location =
            new ReadOnlyObjectWrapper<>(new Location.Home());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    public ReadOnlyObjectProperty<Location> locationProperty() {
        return location.getReadOnlyProperty();
    }

    public Location location() {
        return location.get();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Goes to a new place; going to where one is already changes nothing. */
    public void go(Location target) {
        if (target.equals(location.get())) {
            return;
        }
        past.push(location.get());
        if (past.size() > MAX_HISTORY) {
            past.removeLast();
        }
        future.clear();
        arrive(target);
    }

    public void back() {
        step(past, future);
    }

    public void forward() {
        step(future, past);
    }

    private void step(Deque<Location> from, Deque<Location> to) {
        if (!from.isEmpty()) {
            to.push(location.get());
            arrive(from.pop());
        }
    }

    private void arrive(Location target) {
        canGoBack.set(!past.isEmpty());
        canGoForward.set(!future.isEmpty());
        location.set(target);
    }
}
