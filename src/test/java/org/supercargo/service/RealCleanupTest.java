package org.supercargo.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.cleanup.CleanupRules;
import org.supercargo.service.cleanup.TagPattern;
import org.supercargo.service.deletion.DeletionListener;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.plan.LookProgress;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Cleaning up a real registry that removes no single tags. */
class RealCleanupTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static int repositories;

    @TempDir Path folder;
    private CleanupDesk desk;
    private RepositoryName repository;

    @BeforeEach
    void wire() {
        repository = new RepositoryName(new RegistryName(REAL.host()), "clean/r" + ++repositories);
        desk = new CleanupDesk(repository, folder);
    }

    private void push(String tag, int day, String text) throws IOException {
        Instant made = Instant.parse("2026-11-01T00:00:00Z").plus(Duration.ofDays(day));
        REAL.push(repository.path(), tag, TestManifest.madeAt(made, text));
    }

    @Test
    void removesWhatTheRulesChooseAndNothingElse() throws Exception {
        push("old", 1, "a");
        push("old-too", 1, "a");
        push("kept", 1, "a-kept");
        push("new", 19, "b");
        REAL.push(repository.path(), "ageless", TestManifest.image("amd64", "ageless"));

        DeletionReport report =
                desk.clean(
                        new CleanupRules(
                                OptionalInt.empty(),
                                Optional.of(Duration.ofDays(5)),
                                List.of(),
                                List.of(new TagPattern("kept")),
                                false));

        assertThat(report.removed()).containsExactlyInAnyOrder(new Tag("old"), new Tag("old-too"));
        assertThat(report.surprises()).isEmpty();
        assertThat(desk.left()).containsExactly("ageless", "kept", "new");
    }

    @Test
    void onlyUnsharedLeavesEveryNameOfAnImageThatStays() throws Exception {
        push("pr-1", 1, "same");
        push("release", 1, "same");
        push("pr-2", 1, "alone");
        CleanupRules rules =
                new CleanupRules(
                        OptionalInt.empty(),
                        Optional.empty(),
                        List.of(new TagPattern("pr-.*")),
                        List.of(),
                        true);

        assertThat(desk.clean(rules).removed()).containsExactly(new Tag("pr-2"));

        assertThat(desk.left()).containsExactly("pr-1", "release");
    }

    @Test
    void aTagGoesAloneWhereItsImageIsHeldByAnother() throws Exception {
        push("pr-1", 1, "same");
        push("release", 1, "same");

        DeletionReport report = desk.clean(CleanupDesk.matching("pr-.*"));

        assertThat(report.removed()).containsExactly(new Tag("pr-1"));
        assertThat(desk.left()).containsExactly("release");
        assertThat(desk.registries.repository(repository).resolve(new Tag("release"))).isPresent();
    }

    @Test
    void aDateOfTheSeventiesIsNoAge() throws Exception {
        REAL.push(repository.path(), "same", TestManifest.madeAt(Instant.EPOCH, "reproducible"));

        var survey = desk.cleanup.survey(repository, true, LookProgress.NONE);

        assertThat(survey.tags())
                .extracting(tag -> tag.created())
                .containsExactly(Optional.empty());
    }

    @Test
    void G36_deletesAllOfARepositoryTheImagesOfIndexesAfterThem() throws Exception {
        TestManifest index = TestManifest.index("whole", "amd64", "arm64");
        REAL.push(repository.path(), "multi", index);
        push("one", 1, "x");
        var removal = new RepositoryRemovalService(desk.registries, desk.delete);

        RepositoryRemoval removed = removal.remove(repository, DeletionListener.NONE);

        assertThat(removed.isDone()).isTrue();
        assertThat(removed.remark()).hasValueSatisfying(t -> assertThat(t).contains("may stay"));
        assertThat(removed.reports()).hasSize(2);
        assertThat(desk.left()).isEmpty();
        for (TestManifest child : index.children()) {
            var digest = Digest.parse(child.digest());
            assertThat(desk.registries.repository(repository).resolve(digest)).isEmpty();
        }
    }
}
