package org.supercargo.credential.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.auth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.TestHome;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;

class ExplanationJsonTest {
    @TempDir Path folder;

    @Test
    void theDocumentNamesWhatIsUsedAndWhatWasTried() {
        String json =
                ExplanationJson.write(
                        new TestHome(folder)
                                .finch("}{")
                                .docker(auth("a.io", "anne:MARKER"))
                                .explain("a.io"));
        assertThat(json)
                .startsWith(
                        "{\"host\":\"a.io\",\"used\":{\"source\":\"docker configuration\","
                                + "\"kind\":\"user-password\",\"username\":\"anne\"},\"tried\":[")
                .contains("\"outcome\":\"malformed\"", "\"outcome\":\"skipped\"")
                .contains(
                        "{\"source\":\"docker configuration\",\"location\":\""
                                + folder.resolve(".docker/config.json")
                                + "\",\"outcome\":\"used\",\"detail\":\"")
                .doesNotContain("MARKER");
    }

    @Test
    void theOutcomesAreTheseWordsAndNoOthers() {
        assertThat(Outcome.values())
                .extracting(Outcome::word)
                .containsExactly(
                        "used",
                        "none",
                        "not-found",
                        "helper-missing",
                        "malformed",
                        "failed",
                        "refused",
                        "skipped");
    }

    @Test
    void aLineHasFourFieldsAndAllAreTexts() {
        JsonNode document =
                JsonMapper.shared()
                        .readTree(ExplanationJson.write(new TestHome(folder).explain("a.io")));
        assertThat(document.propertyNames()).containsExactly("host", "used", "tried");
        assertThat(document.get("tried").values())
                .isNotEmpty()
                .allSatisfy(
                        line -> {
                            assertThat(line.propertyNames())
                                    .containsExactly("source", "location", "outcome", "detail");
                            assertThat(line.values()).allMatch(JsonNode::isString);
                        });
    }

    @Test
    void withoutACredentialNothingIsUsed() {
        assertThat(ExplanationJson.write(new TestHome(folder).explain("a.io")))
                .contains("\"used\":null");
    }
}
