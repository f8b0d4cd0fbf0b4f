package org.supercargo.service.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.service.TestServices;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;

class DeleteServiceTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @RegisterExtension
    static final RealRegistry READ_ONLY = RealRegistry.plain().withDeletesDisabled();

    private static int repositories;

    private final Registries registries = TestServices.registries();
    private final DeleteService delete = new DeleteService(registries);
    private RepositoryName repository;

    @BeforeEach
    void fill() throws IOException {
        repository = fill(REAL);
    }

    private static RepositoryName fill(RealRegistry registry) throws IOException {
        String path = "team/api" + ++repositories;
        TestManifest shared = TestManifest.image("amd64", "shared");
        registry.push(path, "1.4", shared);
        registry.push(path, "latest", shared);
        registry.push(path, "1.3", TestManifest.image("amd64", "other"));
        registry.push(path, "multi", TestManifest.index("shared", "amd64", "arm64"));
        return new RepositoryName(new RegistryName(registry.host()), path);
    }

    @Test
    void thePlanNamesTheTagsOnTheSameDigestAndTheIndexesThatContainIt() throws ContentException {
        DeletionPlan plan = delete.plan(repository.at(new Tag("1.4")));

        assertThat(plan.digest()).isEqualTo(digest("1.4"));
        assertThat(plan.sharedTags()).containsExactly(new Tag("latest"));
        assertThat(plan.parents()).containsExactly(new Tag("multi"));
        assertThat(plan.incompleteBecause()).isEmpty();
    }

    @Test
    void G11_untaggingIsRefusedWhereTheRegistryCannotAndChangesNothing() throws ContentException {
        DeletionPlan plan = delete.plan(repository.at(new Tag("1.4")));

        assertThatThrownBy(() -> delete.untag(plan))
                .isInstanceOf(ContentException.Unsupported.class);

        assertThat(digest("1.4")).isEqualTo(plan.digest());
        assertThat(digest("latest")).isEqualTo(plan.digest());
    }

    @Test
    void G1_deletingAManifestRemovesTheTagsOfThePlanAndNoOther() throws ContentException {
        DeletionPlan plan = delete.plan(repository.at(new Tag("1.4")));

        DeletionReport report = delete.deleteManifest(plan);

        assertThat(report.removed()).containsExactlyInAnyOrder(new Tag("1.4"), new Tag("latest"));
        assertThat(report.surprises()).isEmpty();
        assertThat(registries.repository(repository).resolve(new Tag("1.3"))).isPresent();
        assertThat(registries.repository(repository).resolve(plan.digest())).isEmpty();
    }

    @Test
    void nothingIsDeletedIfATagWasAddedToTheManifestSinceThePlan()
            throws ContentException, IOException {
        DeletionPlan plan = delete.plan(repository.at(new Tag("1.4")));
        REAL.push(repository.path(), "stable", TestManifest.image("amd64", "shared"));

        assertThatThrownBy(() -> delete.deleteManifest(plan))
                .isInstanceOf(ContentException.Conflict.class)
                .hasMessageContaining("Nothing was deleted");

        assertThat(digest("1.4")).isEqualTo(plan.digest());
    }

    @Test
    void nothingIsDeletedIfTheTagWasMovedSinceThePlan() throws ContentException, IOException {
        DeletionPlan plan = delete.plan(repository.at(new Tag("1.4")));
        REAL.push(repository.path(), "1.4", TestManifest.image("amd64", "moved"));

        assertThatThrownBy(() -> delete.deleteManifest(plan))
                .isInstanceOf(ContentException.Conflict.class);
        assertThatThrownBy(() -> delete.untag(plan)).isInstanceOf(ContentException.Conflict.class);

        assertThat(digest("latest")).isEqualTo(plan.digest());
    }

    @Test
    void G10_withDeletesDisabledNothingChanges() throws ContentException, IOException {
        RepositoryName readOnly = fill(READ_ONLY);
        DeletionPlan plan = delete.plan(readOnly.at(new Tag("1.4")));

        assertThatThrownBy(() -> delete.deleteManifest(plan))
                .isInstanceOf(ContentException.Unsupported.class);
        assertThatThrownBy(() -> delete.untag(plan))
                .isInstanceOf(ContentException.Unsupported.class);

        assertThat(registries.repository(readOnly).resolve(new Tag("1.4"))).isPresent();
    }

    @Test
    void aMissingTagIsNotFound() {
        assertThatThrownBy(() -> delete.plan(repository.at(new Tag("gone"))))
                .isInstanceOf(ContentException.NotFound.class);
    }

    @Test
    void G2_untaggingRemovesOneTagAndNothingElseWhereTheRegistryCan() throws Exception {
        try (SampleRegistry sample = SampleRegistry.start()) {
            RepositoryName lighthouse = new RepositoryName(sample.name(), "harbor/lighthouse");
            DeletionPlan plan = delete.plan(lighthouse.at(new Tag("latest")));
            assertThat(plan.sharedTags()).isNotEmpty();

            DeletionReport report = delete.untag(plan);

            assertThat(report.removed()).containsExactly(new Tag("latest"));
            assertThat(report.kept()).isEqualTo(plan.sharedTags());
            assertThat(report.surprises()).isEmpty();
        }
    }

    private Digest digest(String tag) throws ContentException {
        return registries.repository(repository).resolve(new Tag(tag)).orElseThrow().digest();
    }
}
