package org.supercargo.service.ecr;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;

import java.util.stream.Stream;

class EcrNameRuleTest {
    private static final Attempt ATTEMPT = Attempt.to("create it", "aws");

    @ParameterizedTest
    @ValueSource(strings = {"ab", "team/api", "a.b-c_d/e", "0/1", "a/b/c/d"})
    void H2_namesThatEcrTakes(String path) {
        assertThatCode(() -> EcrNameRule.check(path, ATTEMPT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "team__api", "team--api", "-a", "a/", "/a", "a//b", "Team"})
    @MethodSource("tooLong")
    void H2_namesThatEcrRefuses(String path) {
        assertThatThrownBy(() -> EcrNameRule.check(path, ATTEMPT))
                .isInstanceOf(ContentException.Conflict.class)
                .hasMessageContaining("no name for a repository of Amazon ECR");
    }

    static Stream<String> tooLong() {
        return Stream.of("a".repeat(257));
    }
}
