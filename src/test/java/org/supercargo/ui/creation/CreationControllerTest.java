package org.supercargo.ui.creation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.content.Registries;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.TestHome;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.service.CreateService;
import org.supercargo.service.ecr.EcrRegistries;
import org.supercargo.task.Jobs;

import java.nio.file.Path;
import java.time.Clock;

class CreationControllerTest {
    private static final RegistryName ECR =
            new RegistryName("123456789012.dkr.ecr.eu-west-1.amazonaws.com");
    private static final RegistryName OTHER = new RegistryName("registry.example.com");

    @TempDir Path folder;
    private CreationController controller;

    @BeforeEach
    void wire() {
        controller =
                new CreationController(
                        new CreateService(registries(), Clock.systemUTC()),
                        Jobs.onSameThread(
                                e -> {
                                    throw new AssertionError(e);
                                }),
                        null,
                        created -> {},
                        null);
    }

    private Registries registries() {
        var clients =
                new RegistryClients(
                        CredentialProvider.NONE, ConnectionSettings.DEFAULT, RequestObserver.NONE);
        return new EcrRegistries(clients, new TestHome(folder).environment());
    }

    @ParameterizedTest
    @CsvSource({"team--new, Amazon ECR", "Team, lower-case", "team/new, ''", "team/, ''"})
    void H2_aBrokenRuleOfEcrIsSaidWhileANameIsTyped(String typed, String rule) {
        CreationModel model = controller.open(ECR, "");

        model.name().set(typed);

        assertThat(model.nameProblem().get()).contains(rule);
        assertThat(model.nameProblem().get().isEmpty()).isEqualTo(rule.isEmpty());
    }

    @Test
    void H11_thePathOfTheRegistryIsProposedAndTheNameGoesBelowIt() {
        CreationModel model = controller.open(OTHER, "team/");

        assertThat(model.name().get()).isEqualTo("team/");
        assertThat(model.nameProblem().get()).isEmpty();
        assertThat(model.incomplete().get()).isTrue();
        model.name().set("team/web");
        assertThat(model.incomplete().get()).isFalse();
    }

    @Test
    void H2_elsewhereTheGrammarOfNamesIsTheOnlyRule() {
        CreationModel model = controller.open(OTHER, "");

        model.name().set("team--new");

        assertThat(model.nameProblem().get()).isEmpty();
        assertThat(model.marked()).isTrue();
    }
}
