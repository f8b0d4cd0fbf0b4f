package org.supercargo.sample.content;

import org.supercargo.sample.json.Json;
import org.supercargo.sample.store.Store;

/** The repositories that a fresh sample registry shows. */
public final class SampleContent {
    private final Store store;
    private final BaseSystem base = new BaseSystem();
    private final ImageSignature signature = new ImageSignature();

    private SampleContent(Store store) {
        this.store = store;
    }

    /** Puts the sample content into an empty store. */
    public static void fill(Store store) {
        SampleContent content = new SampleContent(store);
        content.fillHarbor();
        content.fillFleet();
        content.fillTools();
        content.fillSandbox();
    }

    private void fillHarbor() {
        Shelf lighthouse = shelf("harbor/lighthouse");
        Json.Fields stable = Lighthouse.putOn(lighthouse, base);
        BillOfMaterials.putOn(lighthouse, stable);
        signature.putBundleOn(
                lighthouse, stable, "harbor/lighthouse:1.4.2", "2026-10-30T10:21:00Z");
        LighthouseChart.putOn(shelf("harbor/charts/lighthouse"));
        Pilot.putOn(shelf("harbor/pilot"), base);
        TideTables.putOn(shelf("harbor/tide-tables"), base);
    }

    private void fillFleet() {
        Shelf dispatch = shelf("fleet/dispatch");
        Json.Fields newest = Dispatch.putOn(dispatch, base);
        signature.putTagOn(dispatch, newest, "fleet/dispatch");
        Timetable.putOn(shelf("fleet/north-sea/ferries/timetable"), base);
    }

    private void fillTools() {
        Compass.putOn(shelf("tools/compass"));
        Foghorn.putOn(shelf("tools/foghorn"), base);
        Semaphore.putOn(shelf("tools/semaphore"), base);
    }

    private void fillSandbox() {
        EmptyRepositories.putCreatedOn(shelf("sandbox/empty-dock"));
        EmptyRepositories.putUntaggedOn(shelf("sandbox/old-pier"));
    }

    private Shelf shelf(String repository) {
        return new Shelf(store.open(repository));
    }
}
