package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.status;

import mockwebserver3.MockResponse;

import okio.Buffer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What refers to a manifest, as registries list it well and badly. */
class ReferrersTest {
    private static final byte[] BYTES =
            "{\"schemaVersion\":2,\"config\":{},\"layers\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final RawManifest MANIFEST = RawManifest.of(MediaType.OCI_MANIFEST, BYTES);
    private static final Digest OTHER = Digest.sha256(new byte[] {1});

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    private static MockResponse.Builder manifest(byte[] bytes) {
        return status(200)
                .addHeader("Content-Type", MediaType.OCI_MANIFEST)
                .body(new Buffer().write(bytes));
    }

    private static MockResponse.Builder index(String digest) {
        String entry =
                "{\"mediaType\":\"m\",\"digest\":\""
                        + digest
                        + "\",\"size\":3,\"artifactType\":\"a\"}";
        return status(200)
                .addHeader("Content-Type", MediaType.OCI_INDEX)
                .body("{\"schemaVersion\":2,\"manifests\":[" + entry + "]}");
    }

    private List<String> referrers() throws ContentException {
        return server.repository("team/api").referrers(MANIFEST.digest()).stream()
                .map(Descriptor::digest)
                .map(Digest::toString)
                .toList();
    }

    private static String fallback() {
        return "GET /v2/team/api/manifests/sha256-" + MANIFEST.digest().encoded();
    }

    private static final String REFERRERS = "GET /v2/team/api/referrers/" + MANIFEST.digest();

    @Test
    void E60_followsThePagesOfReferrers() throws Exception {
        server.on(
                REFERRERS,
                request ->
                        request.getTarget().endsWith("page=2")
                                ? index(OTHER.toString())
                                : index(MANIFEST.digest().toString())
                                        .addHeader("Link", "<?page=2>; rel=\"next\""));

        assertThat(referrers()).containsExactly(MANIFEST.digest().toString(), OTHER.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 400, 405, 406, 501})
    void E61_looksUnderTheTagWhereThereIsNoList(int status) throws Exception {
        server.on(REFERRERS, status(status)).on(fallback(), index(OTHER.toString()));

        assertThat(referrers()).containsExactly(OTHER.toString());
    }

    @Test
    void E61_looksUnderTheTagWhereAWebPageComes() throws Exception {
        server.on(REFERRERS, status(200).addHeader("Content-Type", "text/html").body("<html>"))
                .on(fallback(), index(OTHER.toString()));

        assertThat(referrers()).containsExactly(OTHER.toString());
    }

    @Test
    void E62_saysThatTheRepositoryIsMissing() {
        server.on(REFERRERS, error(404, "NAME_UNKNOWN"));

        assertThatThrownBy(this::referrers).isInstanceOf(ContentException.NotFound.class);
    }

    @Test
    void E66_takesTheSubjectUnderTheTagForNoReferrers() throws Exception {
        server.on(fallback(), manifest(BYTES));

        assertThat(referrers()).isEmpty();
    }

    @Test
    void E68_asksForAMissingListOnce() throws Exception {
        var repository = server.repository("team/api");

        repository.referrers(MANIFEST.digest());
        repository.referrers(MANIFEST.digest());

        assertThat(server.requests()).filteredOn(line -> line.equals(REFERRERS)).hasSize(1);
    }
}
