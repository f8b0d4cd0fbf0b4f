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
import org.supercargo.sample.SampleRegistry;
import org.supercargo.service.TestServices;
import org.supercargo.service.deletion.undo.UndoReport;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Removes one of five tags on one digest, where the registry can and where it cannot. */
class RealUntagTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @RegisterExtension
    static final RealRegistry READ_ONLY = RealRegistry.plain().withDeletesDisabled();

    private static final Tag TAG = new Tag("1.4");
    private static int repositories;

    @TempDir Path folder;
    private final Registries registries = TestServices.registries();
    private DeletionDesk desk;
    private RepositoryName repository;

    @BeforeEach
    void fill() throws IOException {
        desk = new DeletionDesk(registries, folder);
        repository = fill(REAL);
    }

    private static RepositoryName fill(RealRegistry registry) throws IOException {
        String path = "team/api" + ++repositories;
        TestManifest shared = TestManifest.index("shared", "amd64", "arm64");
        for (String tag : List.of("1.4", "1.4.0", "1", "stable", "latest")) {
            registry.push(path, tag, shared);
        }
        registry.push(path, "1.3", TestManifest.image("amd64", "other"));
        return new RepositoryName(new RegistryName(registry.host()), path);
    }

    private RepositoryContent content() {
        return registries.repository(repository);
    }

    @Test
    void G32_oneOfFiveTagsGoesByTheGuardedOrderAndTheOthersStayOnTheirDigest()
            throws ContentException {
        Map<Tag, Digest> expected = RegistryState.tags(content());
        Digest shared = expected.remove(TAG);

        DeletionReport report = desk.untag(repository.at(TAG), Consent.GUARDED_ORDER);

        assertThat(report.removed()).containsExactly(TAG);
        assertThat(report.surprises()).isEmpty();
        assertThat(report.kept()).hasSize(4);
        assertThat(content().resolve(TAG)).isEmpty();
        assertThat(content().resolve(shared)).isPresent();
        assertThat(RegistryState.tags(content())).isEqualTo(expected);
        assertThat(expected.values()).contains(shared);
    }

    @Test
    void undoPutsTheSameBytesBackUnderTheSameTag() throws ContentException {
        Map<Tag, Digest> before = RegistryState.tags(content());
        DeletionReport report = desk.untag(repository.at(TAG), Consent.GUARDED_ORDER);

        UndoReport undone = desk.undo.undo(report.journalId().orElseThrow());

        assertThat(undone.tags()).containsExactly(TAG);
        assertThat(undone.problems()).isEmpty();
        assertThat(RegistryState.tags(content())).isEqualTo(before);
        assertThat(desk.undo.undoable()).isEmpty();
    }

    @Test
    void G35_theGuardedOrderIsNeverTakenWithoutConsent() throws Exception {
        content().resolve(TAG);
        Map<String, Long> before = RegistryState.files(REAL.storage());

        DeletionReport report = desk.untag(repository.at(TAG), Consent.BY_TAG_ONLY);

        assertThatThrownBy(report::orThrow).isInstanceOf(ContentException.Unsupported.class);
        assertThat(RegistryState.files(REAL.storage())).isEqualTo(before);
        assertThat(desk.undo.undoable()).isEmpty();
    }

    @Test
    void G32_aTagThatIsAloneOnItsManifestIsNotRemovedByAStandIn() throws Exception {
        Map<String, Long> before = RegistryState.files(REAL.storage());

        DeletionReport report = desk.untag(repository.at(new Tag("1.3")), Consent.GUARDED_ORDER);

        assertThatThrownBy(report::orThrow)
                .isInstanceOfSatisfying(
                        ContentException.Unsupported.class,
                        e -> assertThat(e.remedy()).contains("Delete the manifest"));
        assertThat(RegistryState.files(REAL.storage())).isEqualTo(before);
    }

    @Test
    void G32_withDeletesDisabledNothingAtAllHasChanged() throws Exception {
        RepositoryName readOnly = fill(READ_ONLY);
        Map<String, Long> before = RegistryState.files(READ_ONLY.storage());

        // Twice: what the first try shows must not lead the second one on.
        for (int i = 0; i < 2; i++) {
            DeletionReport report = desk.untag(readOnly.at(TAG), Consent.GUARDED_ORDER);
            assertThatThrownBy(report::orThrow)
                    .isInstanceOf(ContentException.Unsupported.class)
                    .hasMessageContaining("Nothing was changed");
        }
        DeletionReport whole = desk.deleteManifest(readOnly.at(TAG));

        assertThatThrownBy(whole::orThrow).isInstanceOf(ContentException.Unsupported.class);
        assertThat(RegistryState.files(READ_ONLY.storage())).isEqualTo(before);
        assertThat(desk.undo.undoable()).isEmpty();
        assertThat(desk.undo.interrupted()).isEmpty();
    }

    @Test
    void G2_whereTheRegistryRemovesSingleTagsNoStandInIsNeeded() throws Exception {
        try (SampleRegistry sample = SampleRegistry.start()) {
            RepositoryName lighthouse = new RepositoryName(sample.name(), "harbor/lighthouse");
            Map<Tag, Digest> expected = RegistryState.tags(registries.repository(lighthouse));
            expected.remove(new Tag("latest"));

            DeletionReport report =
                    desk.untag(lighthouse.at(new Tag("latest")), Consent.BY_TAG_ONLY);

            assertThat(report.removed()).containsExactly(new Tag("latest"));
            assertThat(report.surprises()).isEmpty();
            assertThat(RegistryState.tags(registries.repository(lighthouse))).isEqualTo(expected);
        }
    }
}
