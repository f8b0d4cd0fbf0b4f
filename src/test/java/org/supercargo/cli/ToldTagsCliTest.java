package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.registry.GoogleRepository.told;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.registry.GoogleRepository;
import org.supercargo.testing.TestManifest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tags of a registry that tells in its list what they point at. */
class ToldTagsCliTest {
    private static final TestManifest IMAGE =
            TestManifest.madeAt(Instant.parse("2026-01-01T00:00:00Z"), "an image");

    @TempDir Path home;
    @AutoClose private final GoogleRepository google = new GoogleRepository();
    private TestCli cli;

    @BeforeEach
    void open() {
        cli = new TestCli(home, Map.of());
        google.holds(IMAGE);
        google.lists(List.of(told(IMAGE, 1000, "1", "2")), "1", "2");
    }

    @Test
    void D25_detailsAskForNoTagOfWhichTheListTellsTheDigest() {
        assertThat(cli.run("tags", "--details", google.name().toString())).isZero();

        assertThat(google.manifestRequests()).isNotEmpty().containsOnly("GET " + IMAGE.digest());
        assertThat(cli.out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("2026-01-01T00:00:00Z"));
    }

    @Test
    void D25_detailsThatAreKnownFromBeforeNeedTheListAlone() {
        cli.run("tags", "--details", google.name().toString());
        int before = google.manifestRequests().size();

        assertThat(cli.run("tags", "--details", google.name().toString())).isZero();

        assertThat(google.manifestRequests()).hasSize(before);
        assertThat(cli.out()).contains("linux/amd64");
    }
}
