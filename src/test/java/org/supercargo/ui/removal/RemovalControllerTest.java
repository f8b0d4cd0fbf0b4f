package org.supercargo.ui.removal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.Services;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.task.Jobs;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.SaidDialogs;
import org.supercargo.testing.TestManifest;
import org.supercargo.testing.WiredServices;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Deleting a repository of a real registry, which has no call for it, without a window. */
class RemovalControllerTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path home;
    private final List<RepositoryName> removed = new ArrayList<>();
    private final List<DeletionReport> ended = new ArrayList<>();
    private final RepositoryName repository =
            new RepositoryName(new RegistryName(REAL.host()), "team/old");
    private Services services;
    private RemovalController controller;

    @BeforeEach
    void fill() throws IOException {
        REAL.push("team/old", "multi", TestManifest.index("old", "amd64", "arm64"));
        services = WiredServices.in(home);
        controller =
                new RemovalController(
                        services.removal(),
                        Jobs.onSameThread(
                                e -> {
                                    throw new AssertionError(e);
                                }),
                        new SaidDialogs(),
                        removed::add,
                        (job, report) -> ended.add(report),
                        null);
    }

    private List<String> tags() throws ContentException {
        List<String> names = new ArrayList<>();
        services.listing().tags(repository, names::addAll);
        return names;
    }

    @Test
    void G36_nothingIsDeletedBeforeTheNameIsTyped() throws Exception {
        RemovalModel model = controller.open(repository);
        assertThat(model.content().get()).isEqualTo("1 image with 1 tag go with it.");

        model.typed().set("team/ol");
        controller.onSubmit(model);

        assertThat(removed).isEmpty();
        assertThat(tags()).containsExactly("multi");
    }

    @Test
    void G36_everythingIsDeletedAndTheNameMayStay() throws Exception {
        RemovalModel model = controller.open(repository);

        model.typed().set("team/old");
        controller.onSubmit(model);

        assertThat(model.problem().words().get()).isEmpty();
        assertThat(model.result().get()).contains("may stay in the catalog");
        assertThat(removed).containsExactly(repository);
        assertThat(ended).singleElement().extracting(DeletionReport::canBeUndone).isEqualTo(true);
        assertThat(tags()).isEmpty();
        assertThat(model.unconfirmed().get()).isTrue();
    }
}
