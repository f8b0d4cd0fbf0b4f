package org.supercargo.ui.tags;

import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;

import org.supercargo.ui.kit.Format;

import java.util.Set;
import java.util.TreeSet;

/** Lets choose how often everything that is watched is looked at. */
final class WatchIntervalMenu extends Menu {
    private static final int HOUR = 60;
    private static final Set<Integer> CHOICES = Set.of(5, 15, HOUR, 6 * HOUR, 24 * HOUR);

    private final Watching watching;

    WatchIntervalMenu(Watching watching) {
        this.watching = watching;
        setId("tags-view-watch-interval");
        setMnemonicParsing(false);
    }

    /** Shows the choices, and the one that is made, which may be another one by the settings. */
    void refresh() {
        int chosen = watching.minutes().get();
        setText("Look for moves every " + words(chosen));
        Set<Integer> choices = new TreeSet<>(CHOICES);
        choices.add(chosen);
        getItems().setAll(choices.stream().map(minutes -> item(minutes, chosen)).toList());
    }

    private RadioMenuItem item(int minutes, int chosen) {
        RadioMenuItem item = new RadioMenuItem(words(minutes));
        item.setId("tags-view-watch-every-" + minutes);
        item.setMnemonicParsing(false);
        item.setSelected(minutes == chosen);
        item.setOnAction(event -> watching.minutes().set(minutes));
        return item;
    }

    private static String words(int minutes) {
        return minutes % HOUR == 0
                ? Format.count(minutes / HOUR, "hour", "hours")
                : Format.count(minutes, "minute", "minutes");
    }
}
