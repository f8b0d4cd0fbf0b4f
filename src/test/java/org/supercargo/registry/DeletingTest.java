package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.status;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.connection.Capability;
import org.supercargo.registry.connection.RequestObserver;

import java.util.ArrayList;
import java.util.List;

/** Deleting as each kind of registry answers it. */
class DeletingTest {
    private static final Digest DIGEST = Digest.sha256(new byte[0]);
    private static final String BY_TAG = "DELETE /v2/team/api/manifests/1.0";
    private static final String BY_DIGEST = "DELETE /v2/team/api/manifests/" + DIGEST;

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    private void untag() throws ContentException {
        server.repository("team/api").deleteTag(new Tag("1.0"));
    }

    private void delete() throws ContentException {
        server.repository("team/api").deleteManifest(DIGEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void G3_takesEachFormOfSuccess(int status) throws Exception {
        server.on(BY_TAG, status(status)).on(BY_DIGEST, status(status));

        untag();
        delete();

        assertThat(server.requests()).containsExactly(BY_TAG, BY_DIGEST);
    }

    @ParameterizedTest
    @CsvSource({
        "405, UNSUPPORTED",
        "400, UNSUPPORTED",
        "400, DIGEST_INVALID",
        "400, MANIFEST_INVALID",
        "400, TAG_INVALID",
        "501, UNSUPPORTED"
    })
    void G4_saysThatItIsNotSupported(int status, String code) {
        server.on(BY_TAG, error(status, code)).on(BY_DIGEST, error(status, code));

        assertThatThrownBy(this::untag).isInstanceOf(ContentException.Unsupported.class);
        assertThatThrownBy(this::delete).isInstanceOf(ContentException.Unsupported.class);
    }

    @Test
    void G3_saysThatItIsGoneAlready() {
        server.on(BY_TAG, error(404, "MANIFEST_UNKNOWN"));

        assertThatThrownBy(this::untag).isInstanceOf(ContentException.NotFound.class);
    }

    @Test
    void remembersWhatTheRegistryCannotDoAndTellsOnce() {
        server.on(BY_TAG, error(400, "DIGEST_INVALID")).on(BY_DIGEST, status(202));
        RegistryClients clients =
                ScriptedRegistry.clients(
                        org.supercargo.credential.CredentialProvider.NONE,
                        new ScriptedRegistry.PlainHttp(),
                        RequestObserver.NONE);
        var repository = ScriptedRegistry.repository(clients.open(server.name()), "team/api");

        List<RegistryName> learnt = new ArrayList<>();
        clients.onLearnt(learnt::add);

        assertThatThrownBy(() -> repository.deleteTag(new Tag("1.0")))
                .isInstanceOf(ContentException.Unsupported.class);
        assertThat(learnt).containsOnly(server.name());
        learnt.clear();
        assertThatThrownBy(() -> repository.deleteTag(new Tag("1.0")))
                .isInstanceOf(ContentException.Unsupported.class);
        assertThat(learnt).isEmpty();
        assertThat(clients.capabilities(server.name()).of(Capability.TAG_DELETE))
                .hasValueSatisfying(finding -> assertThat(finding.available()).isFalse());
        assertThat(clients.capabilities(server.name()).of(Capability.MANIFEST_DELETE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"409, Conflict", "412, Conflict", "403, Denied"})
    void G5_isRefusedByARuleAndNotTriedAgain(int status, String failure) {
        server.on(BY_DIGEST, error(status, "DENIED"));

        assertThatThrownBy(this::delete)
                .hasMessageContaining(server.host())
                .extracting(e -> e.getClass().getSimpleName())
                .isEqualTo(failure);
        assertThat(server.requests()).containsExactly(BY_DIGEST);
    }
}
