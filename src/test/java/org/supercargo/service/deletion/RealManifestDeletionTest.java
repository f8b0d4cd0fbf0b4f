package org.supercargo.service.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.TestServices;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.service.deletion.plan.LookProgress;
import org.supercargo.service.deletion.undo.UndoReport;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class RealManifestDeletionTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static int repositories;

    @TempDir Path folder;
    private final Registries registries = TestServices.registries();
    private final TestManifest index = TestManifest.index("shared", "amd64", "arm64");
    private DeletionDesk desk;
    private RepositoryName repository;

    @BeforeEach
    void fill() throws IOException {
        desk = new DeletionDesk(registries, folder);
        String path = "team/api" + ++repositories;
        repository = new RepositoryName(new RegistryName(REAL.host()), path);
        REAL.push(path, "multi", index);
        REAL.push(path, "multi-2", index);
        REAL.push(path, "1.4", TestManifest.image("amd64", "shared"));
        REAL.push(path, "latest", TestManifest.image("amd64", "shared"));
        REAL.push(path, "1.3", TestManifest.image("amd64", "other"));
    }

    private RepositoryContent content() {
        return registries.repository(repository);
    }

    private DeletionPlan plan(String tag) throws ContentException {
        return desk.delete.plan(DeletionVerb.DELETE_MANIFEST, repository.at(new Tag(tag)));
    }

    @Test
    void thePlanNamesTheTagsOnTheSameDigestAndTheIndexesThatContainIt() throws ContentException {
        DeletionPlan plan = plan("1.4");

        assertThat(plan.goes()).containsExactly(new Tag("1.4"), new Tag("latest"));
        assertThat(plan.consequences().parents())
                .containsExactly(new Tag("multi"), new Tag("multi-2"));
        assertThat(plan.incompleteBecause()).isEmpty();
        assertThat(plan.canBeUndone()).isTrue();
    }

    @Test
    void G7_thePlanNamesTheChildrenThatStay() throws ContentException {
        assertThat(plan("multi").consequences().children())
                .extracting(child -> child.digest().toString())
                .containsExactlyInAnyOrderElementsOf(
                        index.children().stream().map(TestManifest::digest).toList());
    }

    @Test
    void G1_deletingAManifestRemovesTheTagsOfThePlanAndNoOther() throws ContentException {
        Map<Tag, Digest> expected = RegistryState.tags(content());
        Digest gone = expected.remove(new Tag("1.4"));
        expected.remove(new Tag("latest"));

        DeletionReport report = desk.deleteManifest(repository.at(new Tag("1.4")));

        assertThat(report.removed()).containsExactly(new Tag("1.4"), new Tag("latest"));
        assertThat(report.deleted()).containsExactly(gone);
        assertThat(report.surprises()).isEmpty();
        assertThat(RegistryState.tags(content())).isEqualTo(expected);
        assertThat(content().resolve(gone)).isEmpty();
    }

    @Test
    void undoBringsBackAnIndexWithTheChildrenThatWentAfterIt() throws ContentException {
        Map<Tag, Digest> before = RegistryState.tags(content());
        DeletionReport report = desk.deleteManifest(repository.at(new Tag("multi")));
        for (TestManifest child : index.children()) {
            content().deleteManifest(Digest.parse(child.digest()));
        }

        UndoReport undone = desk.undo.undo(report.journalId().orElseThrow());

        assertThat(undone.problems()).isEmpty();
        assertThat(undone.tags()).containsExactly(new Tag("multi"), new Tag("multi-2"));
        for (TestManifest child : index.children()) {
            assertThat(content().resolve(Digest.parse(child.digest()))).isPresent();
        }
        before.remove(new Tag("1.4"));
        before.remove(new Tag("latest"));
        assertThat(RegistryState.tags(content())).containsAllEntriesOf(before);
    }

    @Test
    void undoSaysThatTheRegistryHasCleanedUp() throws Exception {
        DeletionReport report = desk.deleteManifest(repository.at(new Tag("1.3")));
        deleteBlobsOf(TestManifest.image("amd64", "other"));

        UndoReport undone = desk.undo.undo(report.journalId().orElseThrow());

        assertThat(undone.tags()).isEmpty();
        assertThat(undone.problems()).singleElement().asString().contains("has cleaned up");
        assertThat(content().resolve(new Tag("1.3"))).isEmpty();
        assertThat(desk.undo.undoable()).hasSize(1);
    }

    /** As garbage collection does with what no manifest names any more. */
    private void deleteBlobsOf(TestManifest manifest) throws IOException, InterruptedException {
        try (HttpClient client = REAL.client()) {
            for (TestBlob blob : manifest.blobs()) {
                String path = "/v2/" + repository.path() + "/blobs/" + blob.digest();
                HttpRequest delete =
                        HttpRequest.newBuilder(REAL.uri().resolve(path)).DELETE().build();
                assertThat(client.send(delete, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(202);
            }
        }
    }

    @Test
    void nothingIsDeletedIfATagWasAddedToTheManifestSinceThePlan()
            throws ContentException, IOException {
        DeletionPlan plan = plan("1.4");
        REAL.push(repository.path(), "1.3", TestManifest.image("amd64", "shared"));
        Map<Tag, Digest> before = RegistryState.tags(content());

        DeletionReport report = desk.delete.run(plan, Consent.BY_TAG_ONLY, DeletionListener.NONE);

        assertThatThrownBy(report::orThrow)
                .isInstanceOf(ContentException.Conflict.class)
                .hasMessageContaining("Nothing was deleted");
        assertThat(RegistryState.tags(content())).isEqualTo(before);
    }

    @Test
    void nothingIsDeletedIfTheTagWasMovedSinceThePlan() throws ContentException, IOException {
        DeletionPlan plan = plan("1.4");
        DeletionPlan untag = desk.delete.plan(DeletionVerb.UNTAG, repository.at(new Tag("1.4")));
        REAL.push(repository.path(), "1.4", TestManifest.image("amd64", "moved"));
        Map<Tag, Digest> before = RegistryState.tags(content());

        for (DeletionPlan stale : List.of(plan, untag)) {
            DeletionReport report =
                    desk.delete.run(stale, Consent.GUARDED_ORDER, DeletionListener.NONE);
            assertThatThrownBy(report::orThrow).isInstanceOf(ContentException.Conflict.class);
        }

        assertThat(RegistryState.tags(content())).isEqualTo(before);
    }

    @Test
    void aMissingTagIsNotFound() {
        assertThatThrownBy(() -> plan("gone")).isInstanceOf(ContentException.NotFound.class);
    }

    @Test
    void theBytesFreedAreThoseThatNoOtherTagNeeds() throws ContentException {
        assertThat(freed(plan("1.4"))).isZero();
        assertThat(freed(desk.delete.plan(DeletionVerb.UNTAG, repository.at(new Tag("multi")))))
                .isZero();
        TestManifest other = TestManifest.image("amd64", "other");
        long size =
                other.document().bytes().length
                        + other.blobs().stream().mapToLong(blob -> blob.bytes().length).sum();
        assertThat(freed(plan("1.3"))).isEqualTo(size);
    }

    private long freed(DeletionPlan plan) throws ContentException {
        return desk.delete.freedBytes(plan, LookProgress.NONE).orElseThrow();
    }
}
