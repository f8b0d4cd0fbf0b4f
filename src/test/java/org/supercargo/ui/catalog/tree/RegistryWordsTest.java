package org.supercargo.ui.catalog.tree;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.credential.Account;
import org.supercargo.credential.Credential.Kind;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.RegistryLimit;
import org.supercargo.service.RegistryStanding;
import org.supercargo.ui.catalog.tree.KnownRegistry.Origin;
import org.supercargo.ui.catalog.tree.RegistryNode.State;

import java.util.List;
import java.util.Optional;

class RegistryWordsTest {
    private final RegistryNode node = node(Origin.ADDED, "");
    private final RegistryWords words = new RegistryWords(node);

    private static RegistryNode node(Origin origin, String detail) {
        return new RegistryNode(
                new KnownRegistry(new RegistryName("a.io"), origin, detail),
                new OpenRows(FXCollections.observableArrayList()),
                () -> {});
    }

    private void answersOver(boolean plainHttp, Account account) {
        node.standing()
                .set(Optional.of(new RegistryStanding(plainHttp, Optional.ofNullable(account))));
    }

    @Test
    void nothingIsSaidOfARegistryThatWasNotAsked() {
        assertThat(words.whole(List.of())).isEqualTo("a.io\nAdded by you\nNot asked yet");
        assertThat(words.brief()).isEqualTo("not asked yet");
    }

    @Test
    void itsSourceIsSaid() {
        RegistryNode configured =
                node(Origin.CONFIGURED, "podman configuration, /run/containers/auth.json");

        assertThat(new RegistryWords(configured).whole(List.of()))
                .contains("\nFrom podman configuration, /run/containers/auth.json\n");
        assertThat(new RegistryWords(node(Origin.SAMPLE, "")).whole(List.of()))
                .contains("It is in this program");
    }

    @ParameterizedTest
    @CsvSource({
        "alice, USER_PASSWORD,  signed in as alice",
        "alice, IDENTITY_TOKEN, signed in with a token",
        "'',    IDENTITY_TOKEN, signed in with a token",
        "'',    BEARER,         signed in with a token",
    })
    void whoIsSignedInIsSaidByNameUnlessATokenIs(String user, Kind kind, String expected) {
        node.state().set(State.LISTED);
        answersOver(false, new Account(user, kind, "docker configuration (/a.json)"));

        assertThat(words.brief()).isEqualTo("reachable, " + expected);
        assertThat(words.whole(List.of()))
                .contains(
                        "\nReachable; it lists its repositories\n",
                        expected.substring(1) + ", with the docker configuration (/a.json)");
    }

    @Test
    void whatIsMissingAndHowItIsTalkedToIsSaid() {
        node.state().set(State.UNLISTED);
        answersOver(true, null);
        node.pinned().set(true);
        var limit = new RegistryLimit("no tag deletes", "It removes no single tags.", "");

        assertThat(words.brief()).isEqualTo("reachable, not signed in, plain http, pinned");
        assertThat(words.whole(List.of(limit)))
                .endsWith(
                        """
                        Reachable; it does not list its repositories
                        Not signed in
                        Plain http: others on the way can read along
                        It removes no single tags.\
                        """);
    }

    @Test
    void whoAnswersOnlyToOthersIsReachableAndWhoDoesNotAnswerIsNot() {
        Attempt attempt = Attempt.to("list", "a.io");
        fail(new ContentException.SignInRequired(attempt, Optional.empty()));
        assertThat(words.brief()).isEqualTo("asks for a sign-in");
        assertThat(words.whole(List.of())).endsWith("Reachable; it asks for a sign-in");
        assertThat(words.wantsSignIn()).isTrue();

        fail(new ContentException.Unreachable(attempt, "nobody answers.", null));
        assertThat(words.brief()).isEqualTo("not reachable");
        assertThat(words.whole(List.of())).endsWith("Not reachable");
        assertThat(words.wantsSignIn()).isFalse();

        fail(new ContentException.ServerFailure(attempt));
        assertThat(words.brief()).isEqualTo("not listed");
    }

    private void fail(ContentException failure) {
        node.failure().set(Optional.of(failure));
        node.state().set(State.FAILED);
    }
}
