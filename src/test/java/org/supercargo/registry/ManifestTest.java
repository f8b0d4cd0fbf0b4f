package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.status;

import mockwebserver3.MockResponse;

import okio.Buffer;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.DigestMismatch;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.registry.connection.RequestRecord;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** Manifests, as registries send and take them well and badly. */
class ManifestTest {
    private static final byte[] BYTES =
            "{\"schemaVersion\":2,\"config\":{},\"layers\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final RawManifest MANIFEST = RawManifest.of(MediaType.OCI_MANIFEST, BYTES);
    private static final String BY_TAG = "/v2/team/api/manifests/1.0";
    private static final String BY_DIGEST = "/v2/team/api/manifests/" + MANIFEST.digest();
    private static final String F128 =
            "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                    + "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";
    private static final Digest OTHER = Digest.sha256(new byte[] {1});

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    private static MockResponse.Builder manifest(byte[] bytes) {
        return status(200)
                .addHeader("Content-Type", MediaType.OCI_MANIFEST)
                .body(new Buffer().write(bytes));
    }

    private RawManifest fetchTag() throws ContentException {
        return server.repository("team/api").fetchManifest(new Tag("1.0"));
    }

    @Test
    void E1_E4_asksForAllManifestTypesAndForPlainBytes() throws Exception {
        server.on("GET " + BY_TAG, manifest(BYTES));

        fetchTag();

        var headers = server.requests(BY_TAG).getFirst().getHeaders();
        assertThat(headers.get("Accept")).isEqualTo(String.join(", ", MediaType.MANIFESTS));
        assertThat(headers.get("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void E3_acceptsAnythingOnlyAfterA406() throws Exception {
        server.inTurn("GET " + BY_TAG, status(406), manifest(BYTES));

        fetchTag();

        assertThat(server.requests(BY_TAG))
                .extracting(request -> request.getHeaders().get("Accept").endsWith("*/*"))
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.oci.image.manifest.v1+json; charset=utf-8,"
                + " application/vnd.oci.image.manifest.v1+json",
        "Application/VND.oci.image.manifest.v1+JSON, application/vnd.oci.image.manifest.v1+json",
        "application/json, application/vnd.oci.image.manifest.v1+json",
        "text/plain, application/vnd.oci.image.manifest.v1+json",
        "application/octet-stream, application/vnd.oci.image.manifest.v1+json",
        "application/vnd.unknown+json, application/vnd.unknown+json"
    })
    void E10_tellsTheTypeFromHeaderElseFromShape(String header, String expected) throws Exception {
        server.on("GET " + BY_TAG, manifest(BYTES).setHeader("Content-Type", header));

        assertThat(fetchTag().mediaType()).isEqualTo(expected);
    }

    @Test
    void E12_computesTheDigestWhereNoneIsSent() throws Exception {
        server.on("GET " + BY_TAG, manifest(BYTES));

        assertThat(fetchTag()).isEqualTo(MANIFEST);
    }

    @Test
    void E12_refusesBytesOfAnotherDigest() {
        server.on("GET " + BY_TAG, manifest(BYTES).addHeader("Docker-Content-Digest", OTHER))
                .on("GET /v2/team/api/manifests/" + OTHER, manifest(BYTES));

        assertThatThrownBy(this::fetchTag).isInstanceOf(DigestMismatch.class);
        assertThatThrownBy(() -> server.repository("team/api").fetchManifest(OTHER))
                .isInstanceOf(DigestMismatch.class)
                .hasMessageContaining(server.host())
                .hasMessageContaining(OTHER.toString());
    }

    @Test
    void E12_computesTheDigestOfTheOtherAlgorithm() throws Exception {
        Digest sha512 =
                Digest.of(
                        "sha512",
                        new Digest("sha512", "0".repeat(128)).newMessageDigest().digest(BYTES));
        server.on("GET " + BY_TAG, manifest(BYTES).addHeader("Docker-Content-Digest", sha512));

        assertThat(fetchTag().digest()).isEqualTo(sha512);
    }

    @Test
    void E13_takesTheRegistrysWordForASignedManifestOfSchema1() throws Exception {
        server.on(
                "GET " + BY_TAG,
                manifest(BYTES)
                        .setHeader("Content-Type", MediaType.DOCKER_SCHEMA1_SIGNED)
                        .addHeader("Docker-Content-Digest", OTHER));

        assertThat(fetchTag().digest()).isEqualTo(OTHER);
    }

    @Test
    void E14_readsEightMegabytesAndNotMore() throws Exception {
        byte[] most = new byte[8 << 20];
        server.on("GET " + BY_TAG, manifest(most))
                .on(
                        "GET /v2/team/api/manifests/2.0",
                        status(200)
                                .chunkedBody(new Buffer().write(new byte[(8 << 20) + 1]), 1 << 20));

        assertThat(fetchTag().bytes()).hasSize(8 << 20);
        assertThatThrownBy(() -> server.repository("team/api").fetchManifest(new Tag("2.0")))
                .isInstanceOf(UnexpectedAnswer.class);
    }

    @Test
    void C80_verifiesThePlainBytesOfACompressedAnswer() throws Exception {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(BYTES);
        }
        server.on(
                "GET " + BY_DIGEST,
                manifest(compressed.toByteArray()).addHeader("Content-Encoding", "gzip"));

        assertThat(server.repository("team/api").fetchManifest(MANIFEST.digest()))
                .isEqualTo(MANIFEST);
    }

    @Test
    void E30_E33_asksForTheHeadersAloneWhereTheyTellAll() throws Exception {
        server.on(
                "HEAD " + BY_TAG,
                status(200)
                        .addHeader("Content-Type", MediaType.OCI_MANIFEST)
                        .addHeader("Docker-Content-Digest", MANIFEST.digest())
                        .setHeader("Content-Length", BYTES.length));

        assertThat(server.repository("team/api").resolve(new Tag("1.0")))
                .contains(MANIFEST.descriptor());
        assertThat(server.requests()).containsExactly("HEAD " + BY_TAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type", "Docker-Content-Digest"})
    void E31_fetchesWhereAHeaderIsMissing(String missing) throws Exception {
        server.on(
                        "HEAD " + BY_TAG,
                        status(200)
                                .addHeader("Content-Type", MediaType.OCI_MANIFEST)
                                .addHeader("Docker-Content-Digest", MANIFEST.digest())
                                .setHeader("Content-Length", BYTES.length)
                                .removeHeader(missing))
                .on("GET " + BY_TAG, manifest(BYTES));

        assertThat(server.repository("team/api").resolve(new Tag("1.0")))
                .contains(MANIFEST.descriptor());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 405, 500})
    void E30_takesNothingButA404ForAbsence(int status) {
        server.on("HEAD " + BY_TAG, status(status));

        assertThatThrownBy(() -> server.repository("team/api").resolve(new Tag("1.0")))
                .isInstanceOf(ContentException.class)
                .isNotInstanceOf(ContentException.NotFound.class);
    }

    @Test
    void C81_F30_pushesTheBytesWithTheirTypeAlone() throws Exception {
        server.on("PUT " + BY_TAG, status(201));

        server.repository("team/api").pushManifest(MANIFEST, Optional.of(new Tag("1.0")));

        var request = server.requests(BY_TAG).getFirst();
        assertThat(request.getHeaders().values("Content-Type"))
                .containsExactly(MediaType.OCI_MANIFEST);
        assertThat(request.getBody().toByteArray()).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "400, MANIFEST_BLOB_UNKNOWN, Conflict",
        "404, NAME_UNKNOWN, NotFound",
        "404, MANIFEST_BLOB_UNKNOWN, Conflict",
        "409, TAG_IMMUTABLE, Conflict",
        "412, PRECONDITION, Conflict",
        "413, SIZE_INVALID, Rejected",
        "400, MANIFEST_INVALID, Rejected",
        "403, DENIED, Denied"
    })
    void F30_saysWhyAManifestIsNotTaken(int status, String code, String failure) {
        server.on("PUT " + BY_TAG, error(status, code));

        assertThatThrownBy(
                        () ->
                                server.repository("team/api")
                                        .pushManifest(MANIFEST, Optional.of(new Tag("1.0"))))
                .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(failure))
                .hasMessageContaining("it says " + code);
    }

    @Test
    void E32_comparesATagWithWhatIsKnownOfIt() throws Exception {
        server.on(
                "GET " + BY_TAG,
                request ->
                        ("\"" + MANIFEST.digest() + "\"")
                                        .equals(request.getHeaders().get("If-None-Match"))
                                ? status(304)
                                : manifest(BYTES));

        assertThat(server.repository("team/api").refetchManifest(new Tag("1.0"), MANIFEST))
                .isSameAs(MANIFEST);
        assertThat(server.requests(BY_TAG)).hasSize(1);
    }

    @Test
    void E32_fetchesWhatTheTagPointsAtByNow() throws Exception {
        RawManifest old = RawManifest.of(MediaType.OCI_MANIFEST, new byte[] {'{', '}'});
        server.on("GET " + BY_TAG, manifest(BYTES));

        assertThat(server.repository("team/api").refetchManifest(new Tag("1.0"), old))
                .isEqualTo(MANIFEST);
    }

    @Test
    void F30_warnsWhereTheRegistryKeepsOtherBytes() throws Exception {
        List<RequestRecord> records = new CopyOnWriteArrayList<>();
        server.on("PUT " + BY_TAG, status(201).addHeader("Docker-Content-Digest", OTHER));
        var registry = server.open(CredentialProvider.NONE, records::add);

        ScriptedRegistry.repository(registry, "team/api")
                .pushManifest(MANIFEST, Optional.of(new Tag("1.0")));

        assertThat(records.getLast().warnings())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(OTHER.toString(), MANIFEST.digest().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha512:" + F128, "md5:1", ""})
    void F30_doesNotWarnOfADigestThatCannotBeCompared(String digest) throws Exception {
        List<RequestRecord> records = new CopyOnWriteArrayList<>();
        server.on("PUT " + BY_TAG, status(201).addHeader("Docker-Content-Digest", digest));
        var registry = server.open(CredentialProvider.NONE, records::add);

        ScriptedRegistry.repository(registry, "team/api")
                .pushManifest(MANIFEST, Optional.of(new Tag("1.0")));

        assertThat(records.getLast().warnings()).isEmpty();
    }
}
