package org.supercargo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.content.AccountSignIn;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;

import java.util.List;
import java.util.Optional;

class RemedyTest {
    private static final Attempt ATTEMPT = Attempt.to("look", "registry.example.com");

    @Test
    void signingInHelpsWhereASignInIsWanted() {
        assertThat(Remedy.of(new ContentException.SignInRequired(ATTEMPT, Optional.empty())))
                .isEqualTo(new Remedy.SignIn());
        assertThat(Remedy.of(new ContentException.Denied(ATTEMPT))).isEqualTo(new Remedy.SignIn());
    }

    @Test
    void theCommandOfAnotherProgramIsCopiedAsAShellTakesIt() {
        var command = List.of("aws", "sso", "login", "--profile", "my work");
        var failure =
                new ContentException.SignInRequired(
                        ATTEMPT, new AccountSignIn("It is over.", "Renew it.", command), null);

        Remedy remedy = Remedy.of(failure);

        assertThat(remedy.words()).isEqualTo("Copy “aws sso login --profile 'my work'”");
        assertThat(remedy)
                .isInstanceOfSatisfying(
                        Remedy.Run.class,
                        run ->
                                assertThat(run.line())
                                        .isEqualTo("aws sso login --profile 'my work'"));
    }

    @Test
    void whatNeedsLeaveAsksForIt() {
        assertThat(Remedy.of(new ContentException.SignInElsewhere(ATTEMPT, "auth.example.org")))
                .isEqualTo(new Remedy.Allow(new Permission.PasswordTo("auth.example.org")));
    }

    @Test
    void elseItIsTriedAgain() {
        assertThat(Remedy.of(new ContentException.Unreachable(ATTEMPT, "It is away.", null)))
                .isEqualTo(new Remedy.Retry());
    }
}
