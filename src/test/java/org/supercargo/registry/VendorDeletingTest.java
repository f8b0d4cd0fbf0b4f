package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.status;

import mockwebserver3.MockResponse;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Conflict;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;

/**
 * What the plain client makes of each vendor's answers when it deletes; the ids are the vendors'.
 */
class VendorDeletingTest {
    private static final Digest DIGEST = Digest.sha256(new byte[] {1});
    private static final String BY_TAG = "DELETE /v2/team/api/manifests/1.0";
    private static final String BY_DIGEST = "DELETE /v2/team/api/manifests/" + DIGEST;

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    private void untag(MockResponse.Builder answer) throws ContentException {
        server.on(BY_TAG, answer);
        server.repository("team/api").deleteTag(new Tag("1.0"));
    }

    private void delete(MockResponse.Builder answer) throws ContentException {
        server.on(BY_DIGEST, answer);
        server.repository("team/api").deleteManifest(DIGEST);
    }

    private void untagFails(MockResponse.Builder answer, Class<? extends ContentException> as) {
        assertThatThrownBy(() -> untag(answer)).isInstanceOf(as);
        assertThat(server.requests()).containsExactly(BY_TAG);
    }

    private void deleteFails(MockResponse.Builder answer, Class<? extends ContentException> as) {
        assertThatThrownBy(() -> delete(answer)).isInstanceOf(as);
        assertThat(server.requests()).containsExactly(BY_DIGEST);
    }

    /** Those that remove a tag, and a manifest, as the specification says. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "distribution 3",
        "Quay 3.12",
        "GitLab",
        "Google by tag",
        "ACR",
        "zot",
        "Artifactory by tag"
    })
    void G10_G16_G18_G19_G20_G21_G22_accept(String vendor) throws Exception {
        untag(status(202));
        delete(status(202));

        assertThat(server.requests()).as(vendor).containsExactly(BY_TAG, BY_DIGEST);
    }

    @Test
    void G10_distribution3SaysThatATagIsNotThere() {
        untagFails(error(404, "MANIFEST_UNKNOWN"), NotFound.class);
    }

    @Test
    void G10_distribution3DeletesNothingByDefault() {
        deleteFails(error(405, "UNSUPPORTED"), Unsupported.class);
    }

    @Test
    void G11_distribution2TakesATagForADigest() {
        untagFails(error(400, "DIGEST_INVALID"), Unsupported.class);
    }

    @Test
    void G11_distribution2SaysNothingWhereItIsReadOnly() {
        deleteFails(status(405), Unsupported.class);
    }

    @Test
    void G12_dockerHubRefusesTagsAndDigests() {
        untagFails(error(405, "UNSUPPORTED"), Unsupported.class);
        assertThatThrownBy(() -> delete(error(405, "UNSUPPORTED"))).isInstanceOf(Unsupported.class);
    }

    @Test
    void G13_ghcrRefusesTagsAndDigests() {
        untagFails(error(405, "UNSUPPORTED"), Unsupported.class);
        assertThatThrownBy(() -> delete(status(405))).isInstanceOf(Unsupported.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 page not found\n", "", "<html>Not found</html>"})
    void G14_G15_ecrKnowsNoSuchRoute(String body) {
        untagFails(status(404).body(body), Unsupported.class);
    }

    @Test
    void G16_quayDeletesNoManifestWithoutATag() {
        deleteFails(error(404, "MANIFEST_UNKNOWN"), NotFound.class);
    }

    @Test
    void G17_harborRefusesATagWithABadRequest() {
        untagFails(error(400, "UNSUPPORTED"), Unsupported.class);
    }

    @Test
    void G17_harborKeepsWhatIsImmutable() {
        deleteFails(error(412, "PRECONDITION"), Conflict.class);
    }

    @Test
    void G18_gitLabProtectsTags() {
        untagFails(error(403, "DENIED"), Denied.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GOOGLE_MANIFEST_DANGLING_TAG", "GOOGLE_MANIFEST_DANGLING_PARENT_IMAGE"})
    void G19_googleDeletesNothingThatIsInUse(String code) {
        assertThatThrownBy(() -> delete(error(400, code)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(code);
    }

    @ParameterizedTest
    @CsvSource({"405, Unsupported", "409, Conflict"})
    void G20_acrLocks(int status, String failure) {
        assertThatThrownBy(() -> delete(error(status, "DENIED")))
                .extracting(e -> e.getClass().getSimpleName())
                .isEqualTo(failure);
    }

    @Test
    void G21_zotAsksItsRules() {
        deleteFails(error(403, "DENIED"), Denied.class);
    }

    @ParameterizedTest
    @CsvSource({"400, MANIFEST_INVALID", "400, TAG_INVALID"})
    void G22_nexusRefusesATag(int status, String code) {
        untagFails(error(status, code), Unsupported.class);
    }

    @Test
    void G23_pulpRefusesATagWithoutAReason() {
        untagFails(status(400), Conflict.class);
    }
}
