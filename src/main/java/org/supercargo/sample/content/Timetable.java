package org.supercargo.sample.content;

import org.supercargo.oci.Platform;

import java.time.Instant;

/** {@code fleet/north-sea/ferries/timetable}: a small image far down in the tree. */
final class Timetable {
    private Timetable() {}

    static void putOn(Shelf shelf, BaseSystem base) {
        put(shelf, base, "Winter 2024", "2024-10-20T04:00:00Z", "winter-2024");
        put(shelf, base, "Summer 2025", "2025-04-14T04:00:00Z", "summer-2025");
        put(shelf, base, "Winter 2025", "2025-10-19T04:00:00Z", "winter-2025");
        put(shelf, base, "Summer 2026", "2026-04-13T04:00:00Z", "summer-2026");
        put(shelf, base, "Winter 2026", "2026-10-18T04:00:00Z", "winter-2026", "latest");
    }

    private static void put(
            Shelf shelf, BaseSystem base, String season, String created, String... tags) {
        Instant built = Instant.parse(created);
        new ImageBuilder(ImageBuilder.Format.OCI, Platform.of("linux", "arm64"), built)
                .from(base)
                .layer("COPY departures.txt /srv/ # buildkit", departures(season, built))
                .command("cat", "/srv/departures.txt")
                .putOn(shelf, tags);
    }

    private static Layer departures(String season, Instant built) {
        String text =
                """
                %s
                06:10  Aasfjord   Brimhaven
                09:45  Brimhaven  Coldwater
                14:20  Coldwater  Aasfjord
                """
                        .formatted(season);
        return Layer.gzip(new TarBuilder(built).directory("srv").file("srv/departures.txt", text));
    }
}
