package org.supercargo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

class PullTest {
    private static final String UNKNOWN =
            "sha256:0000000000000000000000000000000000000000000000000000000000000000";
    private static final String MANIFEST = Api.artifact("pulled", "");
    private static final byte[] BLOB = "0123456789".getBytes(StandardCharsets.UTF_8);

    private static SampleRegistry registry;
    private static Api api;
    private static Digest blob;
    private static Digest manifest;

    @BeforeAll
    static void pushSomething() throws IOException {
        registry = SampleRegistry.start(SampleRegistry.Options.defaults().empty());
        api = new Api(registry);
        api.push("a/b", Api.EMPTY_BLOB);
        blob = api.push("a/b", BLOB);
        api.putManifest("a/b", "v1", MANIFEST);
        manifest = Digest.sha256(MANIFEST.getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        api.close();
        registry.close();
    }

    @Test
    void manifestComesByTagAndByDigestAsItWasPushed() {
        for (Object reference : new Object[] {"v1", manifest}) {
            HttpResponse<byte[]> answer = api.get("/v2/a/b/manifests/" + reference);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Api.text(answer)).isEqualTo(MANIFEST);
            assertThat(Api.header(answer, "Content-Type")).isEqualTo(MediaType.OCI_MANIFEST);
            assertThat(Api.header(answer, "Docker-Content-Digest")).isEqualTo(manifest.toString());
        }
    }

    @Test
    void headOfManifestSaysItsLengthAndHasNoBody() {
        HttpResponse<byte[]> answer = api.send("HEAD", "/v2/a/b/manifests/v1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.header(answer, "Content-Length")).isEqualTo("" + MANIFEST.length());
        assertThat(Api.header(answer, "Docker-Content-Digest")).isEqualTo(manifest.toString());
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.oci.image.manifest.v1+json, 200",
        "'text/html, application/vnd.oci.image.manifest.v1+json;q=0.5', 200",
        "*/*, 200",
        "application/*, 200",
        "application/vnd.docker.distribution.manifest.v2+json, 404"
    })
    void manifestComesOnlyInTypesThatTheRequestAccepts(String accept, int status) {
        HttpResponse<byte[]> answer = api.get("/v2/a/b/manifests/v1", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void acceptMayComeInSeveralLines() {
        HttpResponse<byte[]> answer =
                api.get(
                        "/v2/a/b/manifests/v1",
                        "Accept",
                        MediaType.OCI_INDEX,
                        "Accept",
                        MediaType.OCI_MANIFEST);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void E32_whoHasTheManifestAlreadyIsToldSo() {
        String known = Api.header(api.get("/v2/a/b/manifests/v1"), "ETag");
        assertThat(known).isEqualTo("\"" + manifest + "\"");
        HttpResponse<byte[]> answer = api.get("/v2/a/b/manifests/v1", "If-None-Match", known);
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        HttpResponse<byte[]> other = api.get("/v2/a/b/manifests/v1", "If-None-Match", "\"x\"");
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/a/b/manifests/v2, 404, MANIFEST_UNKNOWN",
        "/v2/a/b/manifests/" + UNKNOWN + ", 404, MANIFEST_UNKNOWN",
        "/v2/a/b/manifests/.INVALID_MANIFEST_NAME, 404, MANIFEST_UNKNOWN",
        "/v2/a/b/manifests/sha256:abc, 400, DIGEST_INVALID",
        "/v2/no/such/manifests/v1, 404, NAME_UNKNOWN",
        "/v2/a/b/blobs/" + UNKNOWN + ", 404, BLOB_UNKNOWN",
        "/v2/no/such/blobs/" + UNKNOWN + ", 404, BLOB_UNKNOWN",
        "/v2/a/b/blobs/md5:00000000000000000000000000000000, 400, DIGEST_INVALID",
        "/v2/A/b/manifests/v1, 400, NAME_INVALID",
        "/v2/a/../b/blobs/" + UNKNOWN + ", 400, NAME_INVALID",
        "/v2/no/such/tags/list, 404, NAME_UNKNOWN"
    })
    void whatIsNotThereHasTheCodeOfTheSpecification(String path, int status, String code) {
        HttpResponse<byte[]> answer = api.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Api.text(answer)).startsWith("{\"errors\":[{\"code\":\"" + code + "\"");
        assertThat(api.send("HEAD", path).statusCode()).isIn(status, 405);
    }

    @Test
    void blobComesWholeWithItsLengthAndDigest() {
        HttpResponse<byte[]> answer = api.get("/v2/a/b/blobs/" + blob);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(BLOB);
        assertThat(Api.header(answer, "Content-Length")).isEqualTo("10");
        HttpResponse<byte[]> head = api.send("HEAD", "/v2/a/b/blobs/" + blob);
        assertThat(Api.header(head, "Content-Length")).isEqualTo("10");
        assertThat(Api.header(head, "Docker-Content-Digest")).isEqualTo(blob.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 0123, bytes 0-3/10",
        "bytes=4-, 456789, bytes 4-9/10",
        "bytes=8-99, 89, bytes 8-9/10",
        "bytes=-3, 789, bytes 7-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10",
        "bytes=9-9, 9, bytes 9-9/10"
    })
    void F5_rangeOfBlobComesAlone(String range, String content, String contentRange) {
        HttpResponse<byte[]> answer = api.get("/v2/a/b/blobs/" + blob, "Range", range);
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(Api.text(answer)).isEqualTo(content);
        assertThat(Api.header(answer, "Content-Range")).isEqualTo(contentRange);
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-", "bytes=-0", "bytes=99-100"})
    void F5_rangeOutsideTheBlobIsRefusedWithItsSize(String range) {
        HttpResponse<byte[]> answer = api.get("/v2/a/b/blobs/" + blob, "Range", range);
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(Api.header(answer, "Content-Range")).isEqualTo("bytes */10");
    }

    @ParameterizedTest
    @CsvSource({"bytes=5-2", "lines=1-2", "bytes=-", "'bytes=0-1,4-5'"})
    void rangeThatIsNoneIsIgnored(String range) {
        HttpResponse<byte[]> answer = api.get("/v2/a/b/blobs/" + blob, "Range", range);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(BLOB);
    }

    @Test
    void rangeOfAnotherContentIsIgnored() {
        HttpResponse<byte[]> answer =
                api.get("/v2/a/b/blobs/" + blob, "Range", "bytes=4-", "If-Range", "\"other\"");
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
