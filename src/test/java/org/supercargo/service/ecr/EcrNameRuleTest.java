package org.supercargo.service.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcrNameRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"ab", "team/api", "a.b-c_d/e", "0/1", "a/b/c/d"})
    void H2_namesThatEcrTakes(String path) {
        assertThat(EcrNameRule.PRIVATE.broken(path)).isEmpty();
        assertThat(EcrNameRule.PUBLIC.broken("alias/" + path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "team__api", "team--api", "-a", "a/", "/a", "a//b", "Team"})
    void H2_namesThatEcrRefuses(String path) {
        assertThat(EcrNameRule.PRIVATE.broken(path)).isPresent();
        assertThat(EcrNameRule.PUBLIC.broken("alias/" + path)).isPresent();
    }

    @Test
    void H2_theLongestNameIsShorterInPublic() {
        assertThat(EcrNameRule.PRIVATE.broken("a".repeat(256))).isEmpty();
        assertThat(EcrNameRule.PRIVATE.broken("a".repeat(257))).isPresent();
        assertThat(EcrNameRule.PUBLIC.broken("alias/" + "a".repeat(205))).isEmpty();
        assertThat(EcrNameRule.PUBLIC.broken("alias/" + "a".repeat(206))).isPresent();
    }
}
