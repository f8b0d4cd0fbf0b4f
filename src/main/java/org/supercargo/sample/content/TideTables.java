package org.supercargo.sample.content;

import org.supercargo.oci.Platform;

import java.time.Instant;
import java.util.List;

/** {@code harbor/tide-tables}: data in a layer that is compressed with zstd. */
final class TideTables {
    private static final List<String> HARBOURS =
            List.of("aasfjord", "brimhaven", "coldwater", "dunmore", "eastquay", "fairlead");
    private static final int HOURS = 24 * 30;
    private static final double TIDE_HOURS = 12.42;

    private TideTables() {}

    static void putOn(Shelf shelf, BaseSystem base) {
        image(base, 2025, "2024-12-01T05:00:00Z").putOn(shelf, "2025");
        image(base, 2026, "2025-12-01T05:00:00Z").putOn(shelf, "2026", "latest");
    }

    private static ImageBuilder image(BaseSystem base, int year, String built) {
        Platform platform = Platform.of("linux", "amd64");
        return new ImageBuilder(ImageBuilder.Format.OCI, platform, Instant.parse(built))
                .from(base)
                .layer("COPY tables/ /usr/share/tides/ # buildkit", tables(year, built))
                .labels(
                        Labels.of(
                                "Tide tables",
                                "Heights of the tide, hour by hour",
                                Integer.toString(year),
                                "5ea1e7e1",
                                built))
                .workingDirectory("/usr/share/tides")
                .command("ls", "-l");
    }

    private static Layer tables(int year, String built) {
        TarBuilder tar = new TarBuilder(Instant.parse(built));
        tar.directory("usr/share/tides");
        for (String harbour : HARBOURS) {
            String file = "usr/share/tides/" + harbour + "-" + year + "-01.csv";
            tar.file(file, table(year, HARBOURS.indexOf(harbour)));
        }
        return Layer.zstd(tar);
    }

    /** One line for each hour; {@code StrictMath} gives the same digits on every computer. */
    private static String table(int year, int phase) {
        StringBuilder table = new StringBuilder("day,hour,metres\n");
        for (int hour = 0; hour < HOURS; hour++) {
            double angle = 2 * StrictMath.PI * (hour + phase + year) / TIDE_HOURS;
            long centimetres = StrictMath.round(180 + 140 * StrictMath.sin(angle));
            table.append(hour / 24 + 1).append(',').append(hour % 24).append(',');
            table.append(centimetres / 100).append('.').append(centimetres % 100 / 10).append('\n');
        }
        return table.toString();
    }
}
