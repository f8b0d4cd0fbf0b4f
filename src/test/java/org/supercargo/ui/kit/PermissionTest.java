package org.supercargo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;

/** Only what the user can allow is offered, and the button says what it is. */
class PermissionTest {
    private static final Attempt ATTEMPT = Attempt.to("list the tags", "registry.example.com");

    @Test
    void aRegistryOfPlainHttpNeedsLeaveForItself() {
        assertThat(Permission.missing(insecure(Problem.PLAIN_HTTP)))
                .contains(new Permission.PlainHttp());
    }

    @Test
    void aPasswordOverPlainHttpNeedsLeaveOfItsOwn() {
        assertThat(Permission.missing(insecure(Problem.UNPROTECTED_PASSWORD)))
                .contains(new Permission.UnprotectedPassword());
    }

    @Test
    void theHostThatWouldReceiveThePasswordIsNamedOnTheButton() {
        var failure = new ContentException.SignInElsewhere(ATTEMPT, "auth.example.org");
        assertThat(Permission.missing(failure).orElseThrow().words())
                .isEqualTo("Allow auth.example.org to receive the password…");
    }

    @ParameterizedTest
    @EnumSource(
            value = Problem.class,
            mode = Mode.EXCLUDE,
            names = {"PLAIN_HTTP", "UNPROTECTED_PASSWORD"})
    void whatNoLeaveMendsOffersNone(Problem problem) {
        assertThat(Permission.missing(insecure(problem))).isEmpty();
    }

    private static ContentException insecure(Problem problem) {
        return new InsecureConnection(ATTEMPT, problem, "it is not safe.", "Make it safe.", null);
    }
}
