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

class DiscoveryTest {
    private static final Digest SUBJECT = Digest.sha256("subject".getBytes(StandardCharsets.UTF_8));

    private static SampleRegistry registry;
    private static Api api;

    @BeforeAll
    static void pushSomeRepositories() throws IOException {
        registry = SampleRegistry.start(SampleRegistry.Options.defaults().empty().withPageLimit(3));
        api = new Api(registry);
        for (String repository : new String[] {"d", "b/x", "a", "c"}) {
            api.push(repository, Api.EMPTY_BLOB);
            api.putManifest(repository, "only", Api.artifact("any", ""));
        }
        for (String tag : new String[] {"v2", "v10", "B", "a"}) {
            api.putManifest("a", tag, Api.artifact("any", ""));
        }
        api.push("blobs-only", Api.EMPTY_BLOB);
    }

    @AfterAll
    static void stop() {
        api.close();
        registry.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''              | \"a\",\"b/x\",\"c\" | </v2/_catalog?last=c&n=3>; rel=\"next\"",
                "?last=c&n=3     | \"d\"               | ''",
                "?n=2            | \"a\",\"b/x\"       | </v2/_catalog?last=b%2Fx&n=2>;"
                        + " rel=\"next\"",
                "?n=2&last=b%2Fx | \"c\",\"d\"         | ''",
                "?n=999          | \"a\",\"b/x\",\"c\" | </v2/_catalog?last=c&n=3>; rel=\"next\"",
                "?n=0            | ''                  | ''",
                "?last=zebra     | ''                  | ''"
            })
    void D1_catalogComesInPages(String query, String names, String link) {
        HttpResponse<byte[]> answer = api.get("/v2/_catalog" + query);
        assertThat(Api.text(answer)).isEqualTo("{\"repositories\":[" + names + "]}");
        assertThat(Api.header(answer, "Link")).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''           | \"B\",\"a\",\"only\" | </v2/a/tags/list?last=only&n=3>;"
                        + " rel=\"next\"",
                "?last=only   | \"v10\",\"v2\"       | ''",
                "?n=1&last=v1 | \"v10\"              | </v2/a/tags/list?last=v10&n=1>; rel=\"next\""
            })
    void D1_tagsComeInPagesInTheOrderOfTheirCharacters(String query, String tags, String link) {
        HttpResponse<byte[]> answer = api.get("/v2/a/tags/list" + query);
        assertThat(Api.text(answer)).isEqualTo("{\"name\":\"a\",\"tags\":[" + tags + "]}");
        assertThat(Api.header(answer, "Link")).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({"-1", "x", "1e3", "99999999999"})
    void D6_numberThatIsNoneIsRefused(String number) {
        HttpResponse<byte[]> answer = api.get("/v2/_catalog?n=" + number);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.text(answer)).contains("PAGINATION_NUMBER_INVALID");
    }

    private static void pushReferrer(String note, String artifactType, String tag) {
        String subject =
                ",\"subject\":{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":7}"
                        .formatted(MediaType.OCI_MANIFEST, SUBJECT);
        String manifest = Api.artifact(note, subject);
        api.putManifest("c", tag, manifest.replace("application/vnd.test.note", artifactType));
    }

    @Test
    void E60_referrersAreListedAndFiltered() {
        pushReferrer("signed", "application/vnd.test.signature", "sig");
        pushReferrer("listed", "application/vnd.test.sbom", "sbom");
        HttpResponse<byte[]> all = api.get("/v2/c/referrers/" + SUBJECT);
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(Api.header(all, "Content-Type")).isEqualTo(MediaType.OCI_INDEX);
        assertThat(Api.header(all, "OCI-Filters-Applied")).isEmpty();
        assertThat(Api.text(all)).contains("test.signature", "test.sbom", "{\"note\":\"signed\"}");
        HttpResponse<byte[]> some =
                api.get("/v2/c/referrers/" + SUBJECT + "?artifactType=application/vnd.test.sbom");
        assertThat(Api.header(some, "OCI-Filters-Applied")).isEqualTo("artifactType");
        assertThat(Api.text(some)).contains("test.sbom").doesNotContain("test.signature");
    }

    @Test
    void E63_filterMayHoldABarePlusSign() {
        pushReferrer("spdx", "application/spdx+json", "spdx");
        for (String type : new String[] {"application/spdx+json", "application%2Fspdx%2Bjson"}) {
            HttpResponse<byte[]> answer =
                    api.get("/v2/c/referrers/" + SUBJECT + "?artifactType=" + type);
            assertThat(Api.text(answer)).contains("\"artifactType\":\"application/spdx+json\"");
        }
    }

    @Test
    void E60_nothingRefersToUnknownContentAndThatIsNoError() {
        for (String repository : new String[] {"a", "no/such"}) {
            HttpResponse<byte[]> answer = api.get("/v2/" + repository + "/referrers/" + SUBJECT);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Api.text(answer)).endsWith("\"manifests\":[]}");
        }
        assertThat(api.get("/v2/a/referrers/nothing").statusCode()).isEqualTo(400);
    }
}
