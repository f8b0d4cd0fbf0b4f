package org.supercargo.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.ui.requests.RequestSamples.DIGEST;
import static org.supercargo.ui.requests.RequestSamples.REGISTRY;
import static org.supercargo.ui.requests.RequestSamples.request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.ui.requests.Repeat.Command;
import org.supercargo.ui.requests.Repeat.Impossible;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class ToolTest {
    private static final String MANIFESTS = "https://r.example/v2/team/api/manifests/";

    @ParameterizedTest(name = "{0} {1} as {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | /v2/_catalog?n=100       | CRANE  | crane catalog r.example
                    GET    | /v2/_catalog?n=100       | REGCTL | regctl repo ls r.example
                    GET    | /v2/team/api/tags/list   | CRANE  | crane ls r.example/team/api
                    GET    | /v2/team/api/tags/list   | REGCTL | regctl tag ls r.example/team/api
                    GET    | /v2/team/api/tags/list   | SKOPEO | skopeo list-tags docker://r.example/team/api
                    GET    | /v2/team/api/tags/list   | CURL   | curl -sS -i https://r.example/v2/team/api/tags/list
                    GET    | /v2/team/api/manifests/1 | CRANE  | crane manifest r.example/team/api:1
                    GET    | /v2/team/api/manifests/1 | REGCTL | regctl manifest get --format raw-body r.example/team/api:1
                    GET    | /v2/team/api/manifests/1 | SKOPEO | skopeo inspect --raw docker://r.example/team/api:1
                    HEAD   | /v2/team/api/manifests/1 | CRANE  | crane digest r.example/team/api:1
                    HEAD   | /v2/team/api/manifests/1 | REGCTL | regctl manifest head r.example/team/api:1
                    DELETE | /v2/team/api/manifests/1 | CRANE  | crane delete r.example/team/api:1
                    DELETE | /v2/team/api/manifests/1 | REGCTL | regctl tag delete r.example/team/api:1
                    DELETE | /v2/team/api/manifests/D | CRANE  | crane delete r.example/team/api@D
                    DELETE | /v2/team/api/manifests/D | REGCTL | regctl manifest delete r.example/team/api@D
                    DELETE | /v2/team/api/manifests/D | SKOPEO | skopeo delete docker://r.example/team/api@D
                    DELETE | /v2/team/api/manifests/D | CURL   | curl -sS -i -X DELETE https://r.example/v2/team/api/manifests/D
                    GET    | /v2/team/api/blobs/D     | CRANE  | crane blob r.example/team/api@D
                    GET    | /v2/team/api/blobs/D     | REGCTL | regctl blob get r.example/team/api D
                    HEAD   | /v2/team/api/blobs/D     | REGCTL | regctl blob head r.example/team/api D
                    GET    | /v2/team/api/blobs/D     | CURL   | curl -sS -LO https://r.example/v2/team/api/blobs/D
                    HEAD   | /v2/team/api/blobs/D     | CURL   | curl -sS -LI https://r.example/v2/team/api/blobs/D
                    GET    | /v2/team/api/referrers/D | REGCTL | regctl artifact list r.example/team/api@D
                    GET    | /v2/                     | CURL   | curl -sS -i https://r.example/v2/
                    """)
    void eachToolSaysTheSameInItsWords(String method, String path, Tool tool, String line) {
        LoggedRequest request =
                request(method, "https://r.example" + path.replace("/D", "/" + DIGEST));

        assertThat(tool.repeat(request)).isEqualTo(new Command(line.replaceAll("\\bD\\b", DIGEST)));
    }

    @ParameterizedTest(name = "{0} {1} as {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | https://r.example/v2/                          | CRANE  | no command for this request
                    GET    | https://r.example/v2/_catalog                  | SKOPEO | no command for this request
                    HEAD   | https://r.example/v2/team/api/manifests/1      | SKOPEO | always fetches the whole manifest
                    DELETE | https://r.example/v2/team/api/manifests/1      | SKOPEO | with all its tags
                    PUT    | https://r.example/v2/team/api/manifests/1      | CRANE  | what was sent is not kept
                    GET    | https://r.example/v2/team/api/referrers/D      | CRANE  | no command for this request
                    POST   | https://r.example/v2/team/api/blobs/uploads/   | REGCTL | no command for this request
                    GET    | https://auth.example/token?scope=x             | CRANE  | a sign-in host or a storage
                    GET    | https://s.example/v2/team/api/blobs/D          | REGCTL | a sign-in host or a storage
                    GET    | https://r.example:8443/v2/team/api/tags/list   | SKOPEO | a sign-in host or a storage
                    GET    | https://s.example/x?sig=REDACTED               | CURL   | secret part of the address
                    """)
    void whatAToolCannotSayHasAReason(String method, String url, Tool tool, String reason) {
        assertThat(tool.repeat(request(method, url.replace("/D", "/" + DIGEST))))
                .isInstanceOfSatisfying(
                        Impossible.class, it -> assertThat(it.reason()).contains(reason));
    }

    @Test
    void whatWasSentIsNotInTheCommandSoThatThereIsNone() {
        assertThat(Tool.CURL.repeat(request(1, REGISTRY, "PUT", MANIFESTS + "1", 201, 400, true)))
                .isEqualTo(new Impossible("what was sent is not kept"));
    }

    @Test
    void curlAsksForManifestsInAllForms() {
        assertThat(line(Tool.CURL, request("GET", MANIFESTS + "1")))
                .startsWith("curl -sS -i -H 'Accept: application/")
                .endsWith("' " + MANIFESTS + "1");
    }

    @Test
    void curlTakesTheSignInFromTheShell() {
        assertThat(line(Tool.CURL, request(1, REGISTRY, "DELETE", MANIFESTS + "1", 202, 0, true)))
                .isEqualTo(
                        "curl -sS -i -X DELETE -H \"Authorization: $AUTHORIZATION\" "
                                + MANIFESTS
                                + "1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CURL   | curl -sS -i http://r.example:5000/v2/a/tags/list
                    CRANE  | crane ls --insecure r.example:5000/a
                    REGCTL | regctl --host reg=r.example:5000,tls=disabled tag ls r.example:5000/a
                    SKOPEO | skopeo list-tags --tls-verify=false docker://r.example:5000/a
                    """)
    void plainHttpIsSaidToTheTools(Tool tool, String line) {
        var registry = new RegistryName("r.example:5000");
        String url = "http://r.example:5000/v2/a/tags/list";

        assertThat(line(tool, request(1, registry, "GET", url, 200, 0, false))).isEqualTo(line);
    }

    @Test
    void dockerHubHasOtherNamesForPeopleThanForRequests() {
        String url = "https://registry-1.docker.io/v2/library/alpine/manifests/3";

        assertThat(line(Tool.CRANE, request(1, RegistryName.DOCKER_HUB, "GET", url, 200, 0, true)))
                .isEqualTo("crane manifest docker.io/library/alpine:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's",
                "'; touch pwned; '",
                "$(touch pwned)",
                "`touch pwned`",
                "a b",
                "\"$HOME\"",
                "a\\b",
                "*[x]",
                "~root",
                "a&b|c>d<e",
                "!history",
                "a\nb",
                "--help",
                "#comment"
            })
    void aShellReadsHostileNamesAsTheyAre(String name) throws Exception {
        for (String path : List.of("/v2/" + name + "/tags/list", "/v2/team/manifests/" + name)) {
            String url = "https://r.example" + path;
            for (Tool tool : Tool.values()) {
                if (tool.repeat(request("GET", url)) instanceof Command(String line)) {
                    assertThat(wordsReadByAShell(line))
                            .as(line)
                            .anySatisfy(word -> assertThat(word).contains(name))
                            .noneMatch(word -> word.equals(name));
                }
            }
            assertThat(wordsReadByAShell(line(Tool.CURL, request("GET", url)))).contains(url);
        }
    }

    /** Lets a real shell take the line apart, with a program in place of the tool. */
    private static List<String> wordsReadByAShell(String line)
            throws IOException, InterruptedException {
        String harmless = "printf '%s\\0' " + line;
        Process shell = new ProcessBuilder("sh", "-c", harmless).redirectErrorStream(true).start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return List.of(read.split("\0"));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void anAddressThatIsNoneIsNoCommandOfAToolForRegistries(Tool tool) {
        LoggedRequest broken = request("GET", "not an address");

        assertThat(tool.repeat(broken))
                .isInstanceOf(tool == Tool.CURL ? Command.class : Impossible.class);
    }

    private static String line(Tool tool, LoggedRequest request) {
        return ((Command) tool.repeat(request)).line();
    }
}
