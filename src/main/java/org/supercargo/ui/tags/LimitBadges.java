package org.supercargo.ui.tags;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.HBox;

import org.supercargo.oci.DisplayText;
import org.supercargo.service.RegistryLimit;
import org.supercargo.ui.widget.Badge;
import org.supercargo.ui.widget.TextTooltip;

/** A small badge for each thing that a registry is known not to do; its tooltip says why. */
final class LimitBadges extends HBox {
    private final ObservableList<RegistryLimit> limits;

    LimitBadges(ObservableList<RegistryLimit> limits) {
        this.limits = limits;
        setId("registry-limits");
        getStyleClass().add("limit-badges");
        limits.addListener((ListChangeListener<RegistryLimit>) change -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().setAll(limits.stream().map(LimitBadges::badge).toList());
        setVisible(!limits.isEmpty());
        setManaged(!limits.isEmpty());
    }

    private static Badge badge(RegistryLimit limit) {
        Badge badge = new Badge(limit.words());
        badge.setTooltip(new TextTooltip(explain(limit)));
        badge.setAccessibleText(limit.words() + ": " + limit.meaning());
        return badge;
    }

    static String explain(RegistryLimit limit) {
        return limit.meaning() + "\n" + DisplayText.line(limit.evidence());
    }
}
