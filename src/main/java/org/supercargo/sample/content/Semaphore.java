package org.supercargo.sample.content;

import org.supercargo.oci.Platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code tools/semaphore}: a tool that is released every week, so that it has many tags. */
final class Semaphore {
    private static final Instant FIRST = Instant.parse("2024-01-09T09:15:00Z");
    private static final Duration PERIOD = Duration.ofHours(180);
    private static final int MAJORS = 3;
    private static final int MINORS = 15;
    private static final int PATCHES = 3;

    private final Shelf shelf;
    private final BaseSystem base;

    private Semaphore(Shelf shelf, BaseSystem base) {
        this.shelf = shelf;
        this.base = base;
    }

    static void putOn(Shelf shelf, BaseSystem base) {
        Semaphore semaphore = new Semaphore(shelf, base);
        int count = MAJORS * MINORS * PATCHES;
        for (int release = 0; release < count; release++) {
            semaphore.put(release);
        }
    }

    private void put(int release) {
        int patch = release % PATCHES;
        int minor = release / PATCHES % MINORS + 1;
        int major = release / PATCHES / MINORS;
        String line = major + "." + minor;
        List<String> tags = new ArrayList<>(List.of(line + "." + patch));
        boolean lastOfMajor = patch == PATCHES - 1 && minor == MINORS;
        if (patch == PATCHES - 1 && minor % 5 == 0) {
            tags.add(line);
        }
        if (lastOfMajor) {
            tags.add(Integer.toString(major));
        }
        if (lastOfMajor && major == MAJORS - 1) {
            tags.add("latest");
        }
        Instant built = FIRST.plus(PERIOD.multipliedBy(release));
        image(tags.getFirst(), built).putOn(shelf, tags.toArray(String[]::new));
    }

    private ImageBuilder image(String version, Instant built) {
        return new ImageBuilder(ImageBuilder.Format.OCI, Platform.of("linux", "amd64"), built)
                .from(base)
                .layer("COPY semaphore /bin/semaphore # buildkit", script(version, built))
                .entrypoint("/bin/semaphore");
    }

    private static Layer script(String version, Instant built) {
        String script =
                """
                #!/bin/sh
                # Semaphore %s waves a message with two flags.
                for letter in $(echo "$*" | sed 's/./& /g'); do
                    printf '%%s \\\\o/\\n' "$letter"
                done
                """
                        .formatted(version);
        return Layer.gzip(new TarBuilder(built).file("bin/semaphore", script));
    }
}
