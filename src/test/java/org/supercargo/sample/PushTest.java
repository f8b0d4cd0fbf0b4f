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

class PushTest {
    private static final byte[] BLOB = "twelve bytes".getBytes(StandardCharsets.UTF_8);
    private static final Digest DIGEST = Digest.sha256(BLOB);
    private static final Digest OTHER = Digest.sha256(new byte[0]);

    private static SampleRegistry registry;
    private static Api api;

    @BeforeAll
    static void start() throws IOException {
        registry = SampleRegistry.start(SampleRegistry.Options.defaults().empty());
        api = new Api(registry);
    }

    @AfterAll
    static void stop() {
        api.close();
        registry.close();
    }

    private static String startUpload(String repository) {
        HttpResponse<byte[]> answer = api.send("POST", "/v2/" + repository + "/blobs/uploads/");
        assertThat(answer.statusCode()).isEqualTo(202);
        return Api.header(answer, "Location");
    }

    private static HttpResponse<byte[]> patch(String location, String range, String chunk) {
        byte[] bytes = chunk.getBytes(StandardCharsets.UTF_8);
        return api.send("PATCH", location, bytes, "Content-Range", range);
    }

    private static void assertStored(String repository, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Api.header(answer, "Docker-Content-Digest")).isEqualTo(DIGEST.toString());
        assertThat(Api.header(answer, "Location"))
                .isEqualTo("/v2/" + repository + "/blobs/" + DIGEST);
        assertThat(api.get(Api.header(answer, "Location")).body()).isEqualTo(BLOB);
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Api.text(answer)).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void F27_blobComesInOnePost() {
        assertStored("one", api.send("POST", "/v2/one/blobs/uploads/?digest=" + DIGEST, BLOB));
    }

    @Test
    void F20_blobComesInPostAndPut() {
        String location = startUpload("two");
        assertStored("two", api.send("PUT", location + "?digest=" + DIGEST, BLOB));
        assertRefused(api.get(location), 404, "BLOB_UPLOAD_UNKNOWN");
    }

    @Test
    void F28_blobComesInChunks() {
        String location = startUpload("chunks");
        HttpResponse<byte[]> first = patch(location, "0-6", "twelve ");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(Api.header(first, "Range")).isEqualTo("0-6");
        assertThat(patch(Api.header(first, "Location"), "7-9", "byt").statusCode()).isEqualTo(202);
        byte[] last = "es".getBytes(StandardCharsets.UTF_8);
        assertStored("chunks", api.send("PUT", location + "?digest=" + DIGEST, last));
    }

    @Test
    void F28_chunkAtTheWrongPlaceIsRefusedAndTheStatusSaysWhereToGoOn() {
        String location = startUpload("resumed");
        patch(location, "0-6", "twelve ");
        HttpResponse<byte[]> refused = patch(location, "9-11", "tes");
        assertRefused(refused, 416, "RANGE_INVALID");
        assertThat(Api.header(refused, "Range")).isEqualTo("0-6");
        HttpResponse<byte[]> status = api.get(location);
        assertThat(status.statusCode()).isEqualTo(204);
        assertThat(Api.header(status, "Range")).isEqualTo("0-6");
        assertThat(Api.header(status, "Location")).isEqualTo(location);
        assertThat(patch(location, "7-11", "bytes").statusCode()).isEqualTo(202);
        assertStored("resumed", api.send("PUT", location + "?digest=" + DIGEST));
    }

    @ParameterizedTest
    @CsvSource({"bytes 0-2", "0-1", "0-3", "x"})
    void rangeThatDoesNotFitItsChunkIsInvalid(String range) {
        assertRefused(patch(startUpload("misfit"), range, "abc"), 400, "BLOB_UPLOAD_INVALID");
    }

    @Test
    void F29_cancelledUploadIsGone() {
        String location = startUpload("cancelled");
        assertThat(api.send("DELETE", location).statusCode()).isEqualTo(204);
        assertRefused(patch(location, "0-2", "abc"), 404, "BLOB_UPLOAD_UNKNOWN");
    }

    @Test
    void uploadBelongsToItsRepository() {
        String location = startUpload("mine").replace("/mine/", "/theirs/");
        assertRefused(api.get(location), 404, "BLOB_UPLOAD_UNKNOWN");
    }

    @Test
    void wrongMissingAndUnknownDigestsAreRefused() {
        assertRefused(
                api.send("POST", "/v2/bad/blobs/uploads/?digest=" + OTHER, BLOB),
                400,
                "DIGEST_INVALID");
        assertRefused(
                api.send("PUT", startUpload("bad") + "?digest=" + OTHER, BLOB),
                400,
                "DIGEST_INVALID");
        assertRefused(api.send("PUT", startUpload("bad"), BLOB), 400, "DIGEST_INVALID");
        assertRefused(
                api.send("PUT", startUpload("bad") + "?digest=md5:ab", BLOB),
                400,
                "DIGEST_INVALID");
    }

    @Test
    void blobWithSha512DigestIsTaken() {
        Digest digest =
                Digest.parse(
                        "sha512:cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
                            + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e");
        HttpResponse<byte[]> answer =
                api.send("POST", "/v2/long/blobs/uploads/?digest=" + digest, new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(api.get("/v2/long/blobs/" + digest).statusCode()).isEqualTo(200);
    }

    @Test
    void F26_blobOfAnotherRepositoryIsMounted() {
        api.push("source", BLOB);
        assertStored(
                "target",
                api.send("POST", "/v2/target/blobs/uploads/?mount=" + DIGEST + "&from=source"));
    }

    @Test
    void F26_mountThatCannotBeDoneStartsAnUpload() {
        String mount = "/v2/target2/blobs/uploads/?mount=" + DIGEST;
        for (String path : new String[] {mount, mount + "&from=nowhere"}) {
            HttpResponse<byte[]> answer = api.send("POST", path);
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(Api.header(answer, "Location")).startsWith("/v2/target2/blobs/uploads/");
        }
    }

    @Test
    void F30_manifestIsStoredUnderItsDigestAndTag() {
        api.push("m", Api.EMPTY_BLOB);
        String manifest = Api.artifact("stored", "");
        HttpResponse<byte[]> answer = api.putManifest("m", "v1", manifest);
        Digest digest = Digest.sha256(manifest.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Api.header(answer, "Location")).isEqualTo("/v2/m/manifests/" + digest);
        assertThat(Api.header(answer, "Docker-Content-Digest")).isEqualTo(digest.toString());
        assertThat(api.putManifest("m", digest, manifest).statusCode()).isEqualTo(201);
        assertThat(api.putManifest("m", "v2", manifest).statusCode()).isEqualTo(201);
        assertThat(Api.text(api.get("/v2/m/tags/list"))).contains("[\"v1\",\"v2\"]");
    }

    @Test
    void E67_pushOfReferrerNamesItsSubject() {
        api.push("subject", Api.EMPTY_BLOB);
        String subject =
                ",\"subject\":{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":1}"
                        .formatted(MediaType.OCI_MANIFEST, DIGEST);
        HttpResponse<byte[]> answer =
                api.putManifest("subject", "v1", Api.artifact("referrer", subject));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Api.header(answer, "OCI-Subject")).isEqualTo(DIGEST.toString());
    }

    @Test
    void manifestWithoutItsContentIsRefused() {
        HttpResponse<byte[]> answer = api.putManifest("void", "v1", Api.artifact("void", ""));
        assertRefused(answer, 404, "MANIFEST_BLOB_UNKNOWN");
        String index = "{\"schemaVersion\":2,\"manifests\":[{\"digest\":\"" + DIGEST + "\"}]}";
        assertRefused(
                api.send(
                        "PUT",
                        "/v2/void/manifests/v1",
                        index.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        MediaType.OCI_INDEX),
                404,
                "MANIFEST_BLOB_UNKNOWN");
        assertRefused(api.get("/v2/void/tags/list"), 404, "NAME_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json",
                "[]",
                "{}",
                "{\"config\":{},\"layers\":[]}",
                "{\"config\":{\"digest\":\"x\"},\"layers\":[]}",
                "{\"config\":{\"digest\":\"sha256:a\"},\"layers\":[]}",
                "{\"mediaType\":\"application/vnd.oci.image.index.v1+json\",\"manifests\":[]}"
            })
    void documentThatIsNoManifestIsRefused(String document) {
        assertRefused(api.putManifest("bad", "v1", document), 400, "MANIFEST_INVALID");
    }

    @Test
    void manifestUnderAnotherDigestOrABadTagIsRefused() {
        api.push("named", Api.EMPTY_BLOB);
        String manifest = Api.artifact("named", "");
        assertRefused(api.putManifest("named", OTHER, manifest), 400, "DIGEST_INVALID");
        assertRefused(api.putManifest("named", "-v1", manifest), 400, "TAG_INVALID");
        assertRefused(api.putManifest("Named", "v1", manifest), 400, "NAME_INVALID");
    }

    @Test
    void E14_manifestOverFourMebibytesIsRefused() {
        api.push("big", Api.EMPTY_BLOB);
        String padded = Api.artifact("x".repeat(4 << 20), "");
        assertRefused(api.putManifest("big", "v1", padded), 413, "SIZE_INVALID");
        String fitting = Api.artifact("x".repeat(4_000_000), "");
        assertThat(api.putManifest("big", "v1", fitting).statusCode()).isEqualTo(201);
    }

    @Test
    void pushThatWouldTakeTooMuchMemoryIsRefusedUntilSomethingIsDeleted() throws IOException {
        var options = SampleRegistry.Options.defaults().empty().withMemoryLimit(20);
        try (SampleRegistry small = SampleRegistry.start(options);
                Api smallApi = new Api(small)) {
            String path = "/v2/full/blobs/uploads/?digest=" + Digest.sha256(new byte[15]);
            smallApi.push("full", BLOB);
            assertRefused(smallApi.send("POST", path, new byte[15]), 413, "SIZE_INVALID");
            smallApi.send("DELETE", "/v2/full/blobs/" + DIGEST);
            assertThat(smallApi.send("POST", path, new byte[15]).statusCode()).isEqualTo(201);
        }
    }
}
