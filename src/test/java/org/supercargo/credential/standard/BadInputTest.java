package org.supercargo.credential.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.auth;
import static org.supercargo.credential.TestHome.base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.credential.CredentialExplanation;
import org.supercargo.credential.TestHome;
import org.supercargo.credential.json.ExplanationJson;
import org.supercargo.oci.RegistryName;
import org.supercargo.testing.RealRegistry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Whatever is wrong in one place is a line of the explanation without a secret in it; the next
 * place is asked all the same, and opens a real registry.
 */
class BadInputTest {
    private static final String MARKER = "MARKER5e1f";

    @RegisterExtension static final RealRegistry REAL = RealRegistry.htpasswd();

    private final RegistryJudge judge = new RegistryJudge(REAL);
    @TempDir Path folder;
    private TestHome home;

    @BeforeEach
    void signInToDocker() {
        home = new TestHome(folder).helperTimeout(Duration.ofSeconds(2));
        home.docker(auth(REAL.host(), REAL.username() + ":" + REAL.password()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    {"auths":null,"credHelpers":null,"credsStore":null}           | none      | no entry
                    {"auths":{"HOST":null}}                                       | none      | no sign-in
                    {"auths":{"HOST":{"auth":null,"username":null}}}              | none      | no sign-in
                    null                                                          | none      | no entry
                    {"auths":{"HOST":{"auth":51}}}                                | malformed | “auth”
                    {"auths":{"HOST":{"username":"SECRET","password":51}}}        | malformed | “password”
                    {"auths":{"HOST":{"identitytoken":51}}}                       | malformed | “identitytoken”
                    {"auths":{"HOST":51}}                                         | malformed | not a JSON object
                    {"auths":51}                                                  | malformed | “auths”
                    {"credsStore":51}                                             | malformed | “credsStore”
                    {"credHelpers":{"HOST":51}}                                   | malformed | “credHelpers”
                    {"auths":{"HOST":{"auth":"SECRET                              | malformed | not valid JSON
                    {"auths":{"HOST":{"auth":"SECRET!"}}}                         | malformed | not base64
                    <html>SECRET</html>                                           | malformed | not valid JSON
                    """)
    void aFileThatIsNoneIsALine(String content, String outcome, String detail) {
        home.finch(content.replace("HOST", REAL.host()).replace("SECRET", MARKER));

        assertThatDockerOpensAfter(outcome, detail);
    }

    @Test
    void B6_aFolderInPlaceOfTheFileIsALine() throws IOException {
        Files.createDirectories(home.path(".finch/config.json"));

        assertThatDockerOpensAfter("none", "folder");
    }

    @Test
    void B22_utf16WithoutAMarkIsALine() {
        home.file(".finch/config.json", login().getBytes(Charset.forName("UTF-16LE")));

        assertThatDockerOpensAfter("malformed", "UTF-16 without a byte order mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void B22_aFileWithAByteOrderMarkOpensTheRegistry(String charset) {
        home.file(".finch/config.json", ("\uFEFF" + login()).getBytes(Charset.forName(charset)));

        assertThatFinchOpens();
    }

    @Test
    void B25_unpaddedBase64OfColonsAndOtherLettersOpensTheRegistry() {
        String auth = base64(REAL.oddUsername() + ":" + REAL.oddPassword());
        assertThat(auth).as("there is padding to leave out").endsWith("=");
        home.finch(auth(REAL.host(), "x:y").replace(base64("x:y"), auth.replace("=", "")));

        assertThatFinchOpens();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    sleep 600                                                     | failed    | did not answer within 2 s
                    yes SECRET                                                    | failed    | more than 1 MiB
                    echo '<html>SECRET</html>'                                    | malformed | not what a helper answers
                    echo 'password=SECRET'; exit 1                                | failed    | The helper says
                    echo 'the keychain is locked'; exit 1                         | failed    | the keychain is locked
                    echo SECRET >&2; exit 3                                       | failed    | The helper
                    echo '{"Username":"SECRET","Secret":51}'                      | malformed | “Secret”
                    echo 'credentials not found in native keychain'; exit 1       | not-found | no sign-in
                    echo '{}'                                                     | not-found | no sign-in
                    """)
    void aHelperThatMisbehavesIsALine(String script, String outcome, String detail) {
        home.helper("bad", script.replace("SECRET", "token=" + MARKER))
                .finch("{\"credsStore\":\"bad\"}");

        assertThatDockerOpensAfter(outcome, detail);
    }

    @ParameterizedTest
    @CsvSource({
        "../bad,     malformed,      may not hold a path",
        "/bin/sh,    malformed,      may not hold a path",
        "folder,     helper-missing, is not a program",
        "none-such,  helper-missing, is not installed"
    })
    void aHelperThatCannotBeCalledIsALine(String name, String outcome, String detail)
            throws IOException {
        Files.createDirectories(home.path("bin/docker-credential-folder"));
        home.finch("{\"credsStore\":\"" + name + "\"}");

        assertThatDockerOpensAfter(outcome, detail);
    }

    private String login() {
        return auth(REAL.host(), REAL.oddUsername() + ":" + REAL.oddPassword());
    }

    private void assertThatDockerOpensAfter(String outcome, String detail) {
        JsonNode explanation = explain();
        assertThat(explanation.get("used").get("source").asString())
                .isEqualTo("docker configuration");
        JsonNode finch = finch(explanation);
        assertThat(finch.get("outcome").asString()).isEqualTo(outcome);
        assertThat(finch.get("detail").asString()).contains(detail);
    }

    private void assertThatFinchOpens() {
        JsonNode explanation = explain();
        assertThat(explanation.get("used").get("source").asString())
                .isEqualTo("finch configuration");
        assertThat(finch(explanation).get("outcome").asString()).isEqualTo("used");
    }

    private static JsonNode finch(JsonNode explanation) {
        return explanation.get("tried").values().stream()
                .filter(step -> step.get("source").asString().startsWith("finch"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode explain() {
        CredentialExplanation explanation =
                home.credentials()
                        .chain()
                        .explain(new RegistryName(REAL.host()), Optional.empty(), judge::judge);
        String json = ExplanationJson.write(explanation);
        assertThat(json + explanation + explanation.lines())
                .doesNotContain(MARKER, REAL.password(), REAL.oddPassword());
        return JsonMapper.shared().readTree(json);
    }
}
