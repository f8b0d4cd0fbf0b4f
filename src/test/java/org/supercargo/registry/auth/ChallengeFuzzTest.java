package org.supercargo.registry.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.testing.Fuzz;

import java.util.List;

/** Whatever stands in {@code WWW-Authenticate}: challenges that can be used, or none. */
class ChallengeFuzzTest {
    private static final List<String> TOKENS =
            List.of(
                    "Bearer",
                    "Basic",
                    "Negotiate",
                    " ",
                    ",",
                    "=",
                    "\"",
                    "\\\\",
                    "realm=",
                    "scope=",
                    "service=",
                    "\"https://h/token\"",
                    "abc==",
                    "\t",
                    "\u0000",
                    "é",
                    "realm");
    private static final List<String> GOOD =
            List.of(
                    "Bearer realm=\"https://auth.example.com/token\",service=\"r\",scope=\"a:b:c\"",
                    "Basic realm=\"Dev\" charset=\"UTF-8\"",
                    "Negotiate abc==, Bearer realm=\"x\", Basic realm=/");

    @Test
    void C10_everyHeaderIsAListOfChallenges() {
        Fuzz.texts(
                TOKENS,
                GOOD,
                text ->
                        assertThat(ChallengeParser.parse(List.of(text)))
                                .allMatch(challenge -> !challenge.scheme().isBlank())
                                .allMatch(challenge -> challenge.scheme().indexOf(' ') < 0));
    }

    @Test
    void C41_everyScopeIsReadAsWhatItIsWrittenAs() {
        Fuzz.texts(
                List.of("repository", ":", "pull", "push", ",", "*", " ", "a/b", "registry", "::"),
                List.of("repository:a/b:pull,push registry:catalog:*", "aws", "a:b:c d:e:*"),
                text -> {
                    Scopes scopes = Scopes.parse(text);
                    assertThat(Scopes.parse(scopes.toString())).isEqualTo(scopes);
                });
    }
}
