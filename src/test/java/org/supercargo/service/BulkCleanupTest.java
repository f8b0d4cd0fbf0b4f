package org.supercargo.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.nio.file.Path;
import java.time.Instant;

/** As many tags as nobody wants to remove by hand. */
class BulkCleanupTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path folder;

    @Test
    void aThousandTagsTakeAtMostTwoRequestsEachBeyondThePreview() throws Exception {
        var repository = new RepositoryName(new RegistryName(REAL.host()), "clean/bulk");
        CleanupDesk desk = new CleanupDesk(repository, folder);
        TestManifest image = TestManifest.madeAt(Instant.parse("2026-11-02T00:00:00Z"), "v1");
        REAL.push(repository.path(), "v1", image);
        for (int i = 0; i < 1000; i++) {
            REAL.push(repository.path(), "pr-" + i, image.annotated("number", "" + i));
        }

        DeletionReport report = desk.clean(CleanupDesk.matching("pr-.*"));

        assertThat(desk.requests.get()).isLessThanOrEqualTo(2000);
        assertThat(report.removed()).hasSize(1000);
        assertThat(desk.left()).containsExactly("v1");
    }
}
