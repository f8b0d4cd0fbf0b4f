package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.repository;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.TestCredentials.basic;

import okio.Buffer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.content.Listing;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes to hosts that a registry names: never the sign-in, and nothing at all into the user's
 * own network.
 */
class OtherHostTest extends TwoHosts {
    private static final byte[] BYTES = "layer".getBytes(StandardCharsets.UTF_8);
    private static final Descriptor BLOB = Descriptor.of(MediaType.OCTET_STREAM, BYTES);
    private static final String BLOB_PATH = "/v2/team/api/blobs/" + BLOB.digest();
    private static final String UPLOADS = "/v2/team/api/blobs/uploads/";

    private static byte[] read(RepositoryContent repository) throws ContentException, IOException {
        try (InputStream bytes = repository.fetchBlob(BLOB)) {
            return bytes.readAllBytes();
        }
    }

    private void redirectBlob(int status, Object target) {
        registry.on("GET " + BLOB_PATH, status(status).addHeader("Location", target));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void C60_F1_followsToStorageWithoutTheSignIn(int status) throws Exception {
        redirectBlob(status, other.url("/storage?signature=s"));
        other.on("GET /storage", status(200).body(new Buffer().write(BYTES)));

        assertThat(read(repository())).isEqualTo(BYTES);
        assertThat(other.authorizations()).isEmpty();
        assertThat(registry.authorizations())
                .containsExactly(BLOB_PATH + " " + basic("anne", "sesame"));
    }

    @Test
    void C63_answersTheChallengeOfAnotherHostAnonymouslyAtMost() throws Exception {
        redirectBlob(307, other.url("/storage"));
        String challenge = "Bearer realm=\"" + other.url("/token") + "\"";
        other.on(
                        "GET /storage",
                        request ->
                                "Bearer anonymous".equals(request.getHeaders().get("Authorization"))
                                        ? status(200).body(new Buffer().write(BYTES))
                                        : status(401).addHeader("WWW-Authenticate", challenge))
                .on("GET /token", json("{\"token\":\"anonymous\"}"));

        assertThat(read(repository())).isEqualTo(BYTES);
        assertThat(other.authorizations()).containsExactly("/storage Bearer anonymous");
    }

    @Test
    void C63_givesNoPasswordToAnotherHostThatAsksForOne() {
        redirectBlob(307, other.url("/storage"));
        other.on("GET /storage", status(401).addHeader("WWW-Authenticate", "Basic realm=x"));

        assertThatThrownBy(() -> read(repository()))
                .isInstanceOf(ContentException.SignInRequired.class);
        assertThat(other.authorizations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void C61_turnsNoDeleteIntoAGet(int status) {
        Digest digest = BLOB.digest();
        registry.on(
                "DELETE /v2/team/api/manifests/" + digest,
                status(status).addHeader("Location", other.url("/elsewhere")));

        assertThatThrownBy(() -> repository().deleteManifest(digest))
                .isInstanceOf(ContentException.UnexpectedAnswer.class);
        assertThat(other.requests()).isEmpty();
        assertThat(registry.requests()).allMatch(line -> line.startsWith("DELETE"));
    }

    @Test
    void C62_followsTenRedirectsAndNoMore() {
        redirectBlob(307, registry.url(BLOB_PATH));

        assertThatThrownBy(() -> read(repository()))
                .isInstanceOf(ContentException.UnexpectedAnswer.class)
                .hasMessageContaining("circle");
        assertThat(registry.requests(BLOB_PATH)).hasSizeLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://0.0.0.0/x",
                "http://[fe80::1]/x"
            })
    void C62_J2_sendsNothingToForbiddenAddresses(String target) {
        redirectBlob(307, target);

        assertThatThrownBy(() -> read(repository()))
                .isInstanceOfSatisfying(
                        InsecureConnection.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.UNSAFE_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user:pw@127.0.0.1/x", "http://127.0.0.1/x#part"})
    void C62_refusesAddressesWithAUserOrAFragment(String target) {
        redirectBlob(307, target);

        assertThatThrownBy(() -> read(repository()))
                .isInstanceOf(ContentException.UnexpectedAnswer.class)
                .hasMessageNotContaining("pw");
    }

    @Test
    void D3_followsNoLinkToAnotherHostAndKeepsWhatCame() throws Exception {
        registry.on(
                "GET /v2/team/api/tags/list",
                json("{\"tags\":[\"1.0\"]}")
                        .addHeader("Link", "<" + other.url("/v2/next") + ">; rel=\"next\""));
        List<String> tags = new ArrayList<>();

        Listing listing = repository().listTags(tags::addAll);

        assertThat(tags).containsExactly("1.0");
        assertThat(listing.incompleteBecause()).isPresent();
        assertThat(other.requests()).isEmpty();
    }

    @Test
    void F25_uploadsToAnotherHostWithoutTheSignIn() throws Exception {
        registry.on(
                "POST " + UPLOADS,
                status(202).addHeader("Location", other.url("/up?_state=a%2Bb==")));
        other.on("PUT /up", status(201));

        repository().pushBlob(BLOB, () -> new ByteArrayInputStream(BYTES));

        assertThat(other.requests())
                .containsExactly(
                        "PUT /up?_state=a%2Bb==&digest="
                                + BLOB.digest().toString().replace(":", "%3A"));
        assertThat(other.authorizations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/",
                "http://192.168.1.1/admin",
                "http://10.0.0.1/x",
                "http://127.0.0.1:9999/x",
                "http://0.0.0.0/x",
                "http://[fd00:ec2::254]/x"
            })
    void F24_uploadsNothingIntoTheUsersNetwork(String location) {
        registry.on("POST " + UPLOADS, status(202).addHeader("Location", location));

        assertThatThrownBy(() -> repository().pushBlob(BLOB, () -> new ByteArrayInputStream(BYTES)))
                .isInstanceOfSatisfying(
                        InsecureConnection.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.UNSAFE_ADDRESS));
    }

    @Test
    void C65_E64_takesARedirectOfReferrersToAnotherHostForNotSupported() throws Exception {
        registry.on(
                "GET /v2/team/api/referrers/" + BLOB.digest(),
                status(303).addHeader("Location", other.url("/-/v2/packages")));

        assertThat(repository().referrers(BLOB.digest())).isEmpty();
        assertThat(other.requests()).isEmpty();
    }
}
