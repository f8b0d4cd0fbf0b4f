package org.supercargo.registry.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** What registries really write into {@code WWW-Authenticate}. */
class ChallengeParserTest {
    private static String parsed(String... headers) {
        return ChallengeParser.parse(List.of(headers)).stream()
                .map(ChallengeParserTest::text)
                .collect(Collectors.joining(" + "));
    }

    private static String text(Challenge challenge) {
        String parameters =
                challenge.parameters().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> " " + entry.getKey() + "=<" + entry.getValue() + ">")
                        .collect(Collectors.joining());
        return challenge.scheme() + parameters;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    Bearer realm="https://auth.example.com/token",service="registry.example.com",other=fun,slashed="he\\"\\l\\lo" ~ bearer other=<fun> realm=<https://auth.example.com/token> service=<registry.example.com> slashed=<he"llo>
                    Bearer realm = "https://auth.example.io/token"   ,service=registry.example.io, scope  ="repository:library/hello-world:pull,push"   ~ bearer realm=<https://auth.example.io/token> scope=<repository:library/hello-world:pull,push> service=<registry.example.io>
                    Bearer realm="https://a/t",scope="repository:library/alpine:pull,push repository:ubuntu:pull" ~ bearer realm=<https://a/t> scope=<repository:library/alpine:pull,push repository:ubuntu:pull>
                    Bearer realm="https://a/t",empty="",service="s" ~ bearer empty=<> realm=<https://a/t> service=<s>
                    Bearer realm="https://a/t",service ~ bearer realm=<https://a/t>
                    Bearer realm="https://a/t",service= ~ bearer realm=<https://a/t>
                    Bearer realm="https://a/t",service="registry ~ bearer realm=<https://a/t>
                    Basic ~ basic
                    `Basic  ` ~ basic
                    BaSiC ReAlM="Case insensitive key" ~ basic realm=<Case insensitive key>
                    Basic realm=/ ~ basic realm=</>
                    Bearer realm="https://ghcr.io/token", service="ghcr.io", scope="repository:a:pull", Basic realm="GitHub Package Registry" ~ bearer realm=<https://ghcr.io/token> scope=<repository:a:pull> service=<ghcr.io> + basic realm=<GitHub Package Registry>
                    Basic realm="Dev" charset="UTF-8" ~ basic charset=<UTF-8> realm=<Dev>
                    Basic realm="x ~ basic
                    `Basic realm="x\\\\` ~ basic
                    foo bar ~ foo
                    Bearer realm="http://127.0.0.1:5000/openshift/token" ~ bearer realm=<http://127.0.0.1:5000/openshift/token>
                    """)
    void C11_readsWhatRegistriesSend(String header, String expected) {
        assertThat(parsed(header)).isEqualTo(expected);
    }

    @Test
    void C10_readsSeveralLinesAndSeveralChallengesInOne() {
        assertThat(parsed("Negotiate abc==, Bearer realm=\"x\"", "Basic realm=\"y\""))
                .isEqualTo("negotiate abc=<=> + bearer realm=<x> + basic realm=<y>");
        assertThat(parsed("Negotiate abcdef", "Basic")).isEqualTo("negotiate + basic");
        assertThat(parsed("Basic, Bearer realm=\"x\"")).isEqualTo("basic + bearer realm=<x>");
    }

    @Test
    void C12_keepsTheFirstOfTwoParametersOfOneName() {
        assertThat(parsed("Bearer realm=\"x\",realm=\"y\"")).isEqualTo("bearer realm=<x>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",,,", "=", "\"", "realm=\"x\"", "\\", "\u0000", "é"})
    void C11_makesNothingOfNonsenseAndDoesNotFail(String header) {
        assertThat(ChallengeParser.parse(List.of(header)))
                .allMatch(challenge -> challenge.parameters().isEmpty());
    }

    @Test
    void J52_readsNoMoreThanSixteenKilobytes() {
        String filler = "a=\"" + "x".repeat(20_000) + "\"";

        assertThat(parsed("Bearer realm=\"x\"," + filler, "Basic")).isEqualTo("bearer realm=<x>");
    }

    @Test
    void takesWhateverBytesComeWithoutFailing() {
        Random random = new Random(7);
        String alphabet = "Basic Bearer realm=\"\\,; \t=/x\u0000é";
        for (int round = 0; round < 20_000; round++) {
            String header =
                    random.ints(random.nextInt(40), 0, alphabet.length())
                            .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                            .collect(Collectors.joining());

            assertThat(ChallengeParser.parse(List.of(header))).doesNotContainNull();
        }
    }
}
