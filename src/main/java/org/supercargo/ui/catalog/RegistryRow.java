package org.supercargo.ui.catalog;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.supercargo.service.RegistryLimit;
import org.supercargo.ui.catalog.RegistryNode.State;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;

import java.util.List;
import java.util.stream.Collectors;

/** The row of a registry: its name, how many repositories came, and how it stands. */
final class RegistryRow extends HBox {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

    private final FontIcon icon = Icons.of(Feather.SERVER);
    private final Label name = new Label();
    private final Region gap = new Region();
    private final Label count = new Label();
    private final Region dot = new Region();
    private final InvalidationListener changed = property -> refresh();
    private RegistryNode node;

    RegistryRow() {
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getStyleClass().add("registry-row");
        name.getStyleClass().add("registry-name");
        count.getStyleClass().add(Style.COUNT);
        count.setMinWidth(USE_PREF_SIZE);
        dot.getStyleClass().add("state-dot");
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(icon, name, gap, count, dot);
    }

    void show(RegistryNode shown) {
        if (node != null) {
            node.state().removeListener(changed);
            node.count().removeListener(changed);
        }
        node = shown;
        node.state().addListener(changed);
        node.count().addListener(changed);
        name.setText(shown.known().title());
        icon.setIconCode(shown.isPinned() ? Feather.BOOKMARK : Feather.SERVER);
        refresh();
    }

    private void refresh() {
        State state = node.state().get();
        int repositories = node.count().get();
        dot.pseudoClassStateChanged(GOOD, state == State.LISTED || state == State.UNLISTED);
        dot.pseudoClassStateChanged(BAD, state == State.FAILED);
        dot.pseudoClassStateChanged(BUSY, state == State.LISTING);
        count.setText(repositories == 0 ? "" : words(repositories, state));
    }

    private static String words(int repositories, State state) {
        return Format.count(repositories) + (state == State.LISTING ? "…" : "");
    }

    /** What the tooltip says: where the registry is from, and what it is known not to do. */
    static String explain(RegistryNode node, List<RegistryLimit> limits) {
        String meanings =
                limits.stream().map(limit -> "\n" + limit.meaning()).collect(Collectors.joining());
        return origin(node.known()) + "\n" + words(node.state().get()) + meanings;
    }

    private static String words(State state) {
        return switch (state) {
            case UNOPENED -> "Not asked yet";
            case LISTING -> "Listing its repositories…";
            case LISTED -> "It answers and lists its repositories";
            case UNLISTED -> "It answers, and does not list its repositories";
            case FAILED -> "Its repositories could not be listed";
        };
    }

    private static String origin(KnownRegistry known) {
        return switch (known.origin()) {
            case SAMPLE ->
                    known.name()
                            + "\n"
                            + "It is in this program, and gone with all changes when the window"
                            + " closes";
            case CONFIGURED -> known.name() + "\nFrom " + known.detail();
            case ADDED -> known.name() + "\nAdded by you";
        };
    }
}
