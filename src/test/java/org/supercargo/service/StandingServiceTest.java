package org.supercargo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.content.ContentException;
import org.supercargo.credential.Account;
import org.supercargo.credential.Credential;
import org.supercargo.credential.Credential.UserPassword;
import org.supercargo.credential.Secret;
import org.supercargo.oci.RegistryName;
import org.supercargo.testing.AnyRegistry;
import org.supercargo.testing.StartedRegistry;
import org.supercargo.testing.WiredServices;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is signed in to a registry and how it is talked to, as its answers show. */
@ParameterizedClass
@EnumSource
class StandingServiceTest {
    @Parameter AnyRegistry kind;
    @TempDir Path home;

    private final List<RegistryName> told = new ArrayList<>();
    private StartedRegistry registry;
    private Services services;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        registry = kind.startWithSignIn();
        services = WiredServices.in(home);
        services.abilities().onChange(told::add);
    }

    @AfterEach
    void stop() throws IOException {
        registry.close();
    }

    private Optional<RegistryStanding> standing() {
        return services.standing().of(registry.name());
    }

    private void list() throws ContentException {
        services.listing().repositories(registry.name(), names -> true);
    }

    @Test
    void whoIsSignedInIsKnownFromTheAnswersAndForgottenWithTheSignIn() throws ContentException {
        assertThat(standing()).isEmpty();

        assertThatThrownBy(this::list).isInstanceOf(ContentException.SignInRequired.class);
        assertThat(standing()).contains(new RegistryStanding(true, Optional.empty()));
        assertThat(told).containsOnly(registry.name());

        var credential = new UserPassword(AnyRegistry.user(), new Secret(AnyRegistry.password()));
        services.signIn().signIn(registry.name(), credential);
        told.clear();
        list();
        assertThat(standing().flatMap(RegistryStanding::account))
                .contains(
                        new Account(
                                AnyRegistry.user(),
                                Credential.Kind.USER_PASSWORD,
                                "sign-in of this session"));
        assertThat(told).isNotEmpty();
        assertThat(standing().toString()).doesNotContain(AnyRegistry.password());

        services.signIn().signOut(registry.name());
        assertThat(standing()).isEmpty();
    }
}
