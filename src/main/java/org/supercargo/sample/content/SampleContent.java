package org.supercargo.sample.content;

import org.supercargo.sample.json.Json;
import org.supercargo.sample.store.Store;

/** The repositories that a fresh sample registry shows. */
public final class SampleContent {
    private final Store store;

    private SampleContent(Store store) {
        this.store = store;
    }

    /** Puts the sample content into an empty store. */
    public static void fill(Store store) {
        new SampleContent(store).fill();
    }

    private void fill() {
        Shelf lighthouse = shelf("harbor/lighthouse");
        Json.Fields stable = Lighthouse.putOn(lighthouse);
        Attachments.putOn(lighthouse, stable);
    }

    private Shelf shelf(String repository) {
        return new Shelf(store.open(repository));
    }
}
