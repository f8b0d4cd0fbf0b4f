package org.supercargo.ui.catalog;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.supercargo.service.RegistryStanding;
import org.supercargo.ui.catalog.tree.RegistryNode;
import org.supercargo.ui.catalog.tree.RegistryNode.State;
import org.supercargo.ui.catalog.tree.RegistryWords;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;

import java.util.List;

/** The row of a registry: its name, how many repositories came, and how it stands. */
final class RegistryRow extends HBox {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

    private final FontIcon icon = Icons.of(Feather.SERVER);
    private final Label name = new Label();
    private final Region gap = new Region();
    private final Label count = new Label();
    private final Region dot = new Region();
    private final Node key = Icons.of(Feather.KEY);
    private final Node plainHttp = Icons.of(Feather.UNLOCK);
    private final Runnable afterChange;
    private final InvalidationListener changed = property -> refresh();
    private RegistryNode node;

    /**
     * @param afterChange is run after the row has changed by itself
     */
    RegistryRow(Runnable afterChange) {
        this.afterChange = afterChange;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getStyleClass().add("registry-row");
        name.getStyleClass().add("registry-name");
        count.getStyleClass().add(Style.COUNT);
        count.setMinWidth(USE_PREF_SIZE);
        dot.getStyleClass().add("state-dot");
        key.getStyleClass().add("registry-sign");
        plainHttp.getStyleClass().add("registry-sign");
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(icon, name, gap, plainHttp, key, count, dot);
    }

    void show(RegistryNode shown) {
        if (node != null) {
            watched(node).forEach(property -> property.removeListener(changed));
        }
        node = shown;
        watched(node).forEach(property -> property.addListener(changed));
        name.setText(shown.known().title());
        refresh();
    }

    private static List<Observable> watched(RegistryNode node) {
        return List.of(node.state(), node.count(), node.pinned(), node.standing());
    }

    private void refresh() {
        State state = node.state().get();
        int repositories = node.count().get();
        boolean waits = new RegistryWords(node).wantsSignIn();
        icon.setIconCode(node.pinned().get() ? Feather.BOOKMARK : Feather.SERVER);
        dot.pseudoClassStateChanged(GOOD, state == State.LISTED || state == State.UNLISTED);
        dot.pseudoClassStateChanged(WAITING, state == State.FAILED && waits);
        dot.pseudoClassStateChanged(BAD, state == State.FAILED && !waits);
        dot.pseudoClassStateChanged(BUSY, state == State.LISTING);
        count.setText(repositories == 0 ? "" : words(repositories, state));
        show(key, node.standing().get().flatMap(RegistryStanding::account).isPresent());
        // On this computer nobody is on the way.
        show(plainHttp, !node.name().isLocal() && isPlainHttp());
        afterChange.run();
    }

    private boolean isPlainHttp() {
        return node.standing().get().filter(RegistryStanding::plainHttp).isPresent();
    }

    private static void show(Node sign, boolean wanted) {
        sign.setVisible(wanted);
        sign.setManaged(wanted);
    }

    private static String words(int repositories, State state) {
        return Format.count(repositories) + (state == State.LISTING ? "…" : "");
    }
}
