package org.supercargo.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.credential.CredentialExplanation;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Step;
import org.supercargo.oci.RegistryName;
import org.supercargo.testing.RealRegistry;
import org.supercargo.ui.kit.Permission;
import org.supercargo.ui.kit.Remedy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Signing in, signing out and the explanation between them, at a registry that judges. */
class SignInControllersTest {
    private static final String STALE = "stale-secret";

    @RegisterExtension static final RealRegistry REAL = RealRegistry.htpasswd();

    @TempDir Path home;
    private RegistryName registry;
    private SignInDesk desk;

    @BeforeEach
    void open() {
        registry = new RegistryName(REAL.host());
        desk = new SignInDesk(home);
    }

    @AfterEach
    void nothingWasUnexpected() {
        assertThat(desk.unexpected()).isEmpty();
    }

    @Test
    void aRefusedEntryOfDockerIsExplainedWithoutItsSecret() throws IOException {
        SignInDesk.writeDockerEntry(home, registry, REAL.username(), STALE);

        CredentialExplanation explanation = explanation(desk.explain(registry));

        assertThat(explanation.used()).isEmpty();
        assertThat(explanation.refused())
                .extracting(step -> step.place().source())
                .containsExactly("docker configuration");
        assertThat(ExplanationController.text(explanation))
                .startsWith(registry + " asks for a sign-in, and there is none")
                .contains("refused", home.resolve(".docker/config.json").toString())
                .doesNotContain(STALE);
    }

    @Test
    void aSignInThatNoHelperKeepsLastsForTheSessionAndSaysSo() {
        signIn(REAL.password(), false);

        ExplanationModel model = desk.explain(registry);
        assertThat(explanation(model).used())
                .map(FoundCredential::source)
                .hasValue("sign-in of this session");
        assertThat(model.kept().get()).isTrue();
        assertThat(desk.signedIn).containsExactly(registry);
        assertThat(desk.said())
                .singleElement()
                .asString()
                .contains("until the program ends")
                .doesNotContain(REAL.password());
    }

    @Test
    void aSignInIsKeptUnencryptedOnlyIfTheUserAsksForIt() throws IOException {
        signIn(REAL.password(), true);

        assertThat(explanation(desk.explain(registry)).used())
                .map(FoundCredential::source)
                .hasValue("saved sign-in");
        assertThat(desk.said()).singleElement().asString().contains("unencrypted");
        assertThat(home.resolve(".docker")).doesNotExist();
    }

    @Test
    void dockersFileStaysAsItIsWhenSomebodySignsInAndOut() throws IOException {
        Path docker = SignInDesk.writeDockerEntry(home, registry, REAL.username(), STALE);
        byte[] before = Files.readAllBytes(docker);

        signIn(REAL.password(), false);
        signIn(REAL.password(), true);
        desk.signOuts.signOut(registry);

        assertThat(docker).hasBinaryContent(before);
        try (Stream<Path> beside = Files.list(docker.getParent())) {
            assertThat(beside).containsExactly(docker);
        }
    }

    @Test
    void aRefusedSignInStaysInTheDialogAndIsKeptNowhere() {
        SignInModel dialog = signIn("wrong", false);

        assertThat(dialog.problem().words().get()).contains("refused").doesNotContain("wrong");
        assertThat(dialog.finished().get()).isFalse();
        assertThat(desk.said()).isEmpty();
        assertThat(desk.explain(registry).kept().get()).isFalse();
    }

    @Test
    void J3_aPasswordForAnotherHostIsAskedForInTheDialog() throws IOException {
        try (var server = new MockWebServer()) {
            server.setDispatcher(
                    answering(
                            new MockResponse.Builder()
                                    .code(401)
                                    .setHeader(
                                            "WWW-Authenticate",
                                            "Bearer realm=\"https://auth.example.org/token\"")
                                    .build()));
            server.start();
            registry = new RegistryName("localhost:" + server.getPort());

            SignInModel dialog = signIn(REAL.password(), false);

            var permission = new Permission.PasswordTo("auth.example.org");
            var allow = new Remedy.Allow(permission);
            assertThat(dialog.problem().words().get()).contains("auth.example.org");
            assertThat(dialog.problem().remedy().get()).contains(allow);
            desk.signIns.onRemedy(dialog, allow);
            assertThat(desk.asked).containsExactly(permission);
            assertThat(dialog.problem().words().get()).isEmpty();
        }
    }

    @Test
    void aSignInThatARegistryDoesNotAskForIsKeptAndSaidToBeUntried() throws IOException {
        try (var server = new MockWebServer()) {
            server.setDispatcher(answering(new MockResponse.Builder().code(200).build()));
            server.start();
            registry = new RegistryName("localhost:" + server.getPort());

            signIn(REAL.password(), true);

            assertThat(desk.said())
                    .singleElement()
                    .asString()
                    .contains("kept in saved sign-in", "asks for no sign-in");
        }
    }

    private static Dispatcher answering(MockResponse answer) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer;
            }
        };
    }

    @Test
    void afterSigningOutTheExplanationIsMadeAnew() {
        signIn(REAL.password(), true);
        ExplanationModel model = desk.explain(registry);

        desk.explanations.onSignOut(model);

        assertThat(explanation(model).used()).isEmpty();
        assertThat(model.kept().get()).isFalse();
        assertThat(desk.signedOut).containsExactly(registry);
        assertThat(desk.said()).last().asString().contains("Removed from: saved sign-in");
    }

    @Test
    void signingOutWhereNothingIsKeptSaysSo() {
        desk.signOuts.signOut(registry);

        assertThat(desk.signedOut).isEmpty();
        assertThat(desk.said()).singleElement().asString().contains("keeps no sign-in");
    }

    @Test
    void theDialogMakesWayForTheExplanation() {
        SignInModel dialog = new SignInModel(registry);

        desk.signIns.onExplain(dialog);

        assertThat(dialog.finished().get()).isTrue();
        assertThat(desk.explained).containsExactly(registry);
    }

    @Test
    void everyPlaceIsNamedInTheOrderOfAsking() {
        assertThat(explanation(desk.explain(registry)).tried())
                .extracting(Step::outcome)
                .doesNotContain(Outcome.USED)
                .hasSizeGreaterThan(5);
    }

    private SignInModel signIn(String password, boolean unencrypted) {
        SignInModel dialog = new SignInModel(registry);
        dialog.user().set(REAL.username());
        dialog.password().set(password);
        dialog.unencrypted().set(unencrypted);
        desk.signIns.onSubmit(dialog);
        return dialog;
    }

    private static CredentialExplanation explanation(ExplanationModel model) {
        return model.explanation().get().orElseThrow();
    }
}
