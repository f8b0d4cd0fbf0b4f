package org.supercargo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.sample.http.DeletePolicy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

class ManagementTest {
    private static final String MANIFEST = Api.artifact("doomed", "");
    private static final Digest DIGEST = Digest.sha256(MANIFEST.getBytes(StandardCharsets.UTF_8));

    private static SampleRegistry start(DeletePolicy deletes) throws IOException {
        return SampleRegistry.start(SampleRegistry.Options.defaults().empty().withDeletes(deletes));
    }

    private static void push(Api api) {
        api.push("a", Api.EMPTY_BLOB);
        api.putManifest("a", "v1", MANIFEST);
        api.putManifest("a", "v2", MANIFEST);
        api.putManifest("a", "other", Api.artifact("spared", ""));
    }

    private static int status(Api api, Object reference) {
        return api.send("HEAD", "/v2/a/manifests/" + reference).statusCode();
    }

    @Test
    void G2_deleteOfATagTakesOnlyTheTag() throws IOException {
        try (SampleRegistry registry = start(DeletePolicy.ALLOWED);
                Api api = new Api(registry)) {
            push(api);
            assertThat(api.send("DELETE", "/v2/a/manifests/v1").statusCode()).isEqualTo(202);
            assertThat(status(api, "v1")).isEqualTo(404);
            assertThat(status(api, "v2")).isEqualTo(200);
            assertThat(status(api, DIGEST)).isEqualTo(200);
            assertThat(api.send("DELETE", "/v2/a/manifests/v1").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void G1_deleteOfADigestTakesAllItsTags() throws IOException {
        try (SampleRegistry registry = start(DeletePolicy.ALLOWED);
                Api api = new Api(registry)) {
            push(api);
            assertThat(api.send("DELETE", "/v2/a/manifests/" + DIGEST).statusCode()).isEqualTo(202);
            assertThat(status(api, DIGEST)).isEqualTo(404);
            assertThat(status(api, "v1")).isEqualTo(404);
            assertThat(Api.text(api.get("/v2/a/tags/list"))).contains("[\"other\"]");
            assertThat(api.send("DELETE", "/v2/a/manifests/" + DIGEST).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void repositoryWithoutTagsStaysInTheCatalog() throws IOException {
        try (SampleRegistry registry = start(DeletePolicy.ALLOWED);
                Api api = new Api(registry)) {
            api.push("a", Api.EMPTY_BLOB);
            api.putManifest("a", "v1", MANIFEST);
            api.send("DELETE", "/v2/a/manifests/" + DIGEST);
            assertThat(Api.text(api.get("/v2/_catalog"))).contains("\"a\"");
            assertThat(Api.text(api.get("/v2/a/tags/list"))).contains("\"tags\":[]");
        }
    }

    @Test
    void G8_deletedBlobIsGone() throws IOException {
        try (SampleRegistry registry = start(DeletePolicy.ALLOWED);
                Api api = new Api(registry)) {
            push(api);
            String path = "/v2/a/blobs/" + Descriptor.EMPTY.digest();
            assertThat(api.send("DELETE", path).statusCode()).isEqualTo(202);
            assertThat(api.get(path).statusCode()).isEqualTo(404);
            assertThat(api.send("DELETE", path).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BY_DIGEST_ONLY, manifests/v1, 400, DIGEST_INVALID",
        "DISABLED, manifests/v1, 405, UNSUPPORTED",
        "DISABLED, blobs/sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a,"
                + " 405, UNSUPPORTED"
    })
    void G11_registryThatDoesNotDeleteSaysSoAndKeepsAll(
            DeletePolicy policy, String path, int status, String code) throws IOException {
        try (SampleRegistry registry = start(policy);
                Api api = new Api(registry)) {
            push(api);
            HttpResponse<byte[]> answer = api.send("DELETE", "/v2/a/" + path);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(Api.text(answer)).contains(code);
            assertThat(api.send("HEAD", "/v2/a/" + path).statusCode()).isEqualTo(200);
        }
    }
}
