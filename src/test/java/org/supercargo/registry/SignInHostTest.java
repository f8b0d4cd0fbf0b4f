package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.repository;
import static org.supercargo.registry.ScriptedRegistry.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.Tag;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;

/** Where the password for a registry goes: to hosts of its owner, or by the leave of the user. */
class SignInHostTest extends TwoHosts {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/token",
                "https://169.254.169.254/token",
                "http://0.0.0.0/token"
            })
    void J1_asksNoTokenServerAtAForbiddenAddress(String realm) {
        registry.challenging("Bearer realm=\"" + realm + "\"")
                .on("GET /v2/team/api/manifests/1.0", status(401));

        assertThatThrownBy(() -> repository().fetchManifest(new Tag("1.0")))
                .isInstanceOfSatisfying(
                        InsecureConnection.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.UNSAFE_ADDRESS));
    }

    @Test
    void J3_givesNoPasswordToASignInHostOfAnotherOwner() {
        registry.challenging("Bearer realm=\"http://sign-in.example.com/token\"");

        assertThatThrownBy(() -> repository().fetchManifest(new Tag("1.0")))
                .isInstanceOfSatisfying(
                        ContentException.SignInElsewhere.class,
                        e -> assertThat(e.host()).isEqualTo("sign-in.example.com"))
                .hasMessageContaining(registry.host());
    }

    @Test
    void J3_givesItWhereTheUserHasAgreed() {
        registry.challenging("Bearer realm=\"http://sign-in.invalid/token\"");
        ConnectionSettings agreed =
                new ScriptedRegistry.PlainHttp() {
                    @Override
                    public boolean allowsPasswordTo(
                            org.supercargo.oci.RegistryName name, String signInHost) {
                        return signInHost.equals("sign-in.invalid");
                    }

                    @Override
                    public boolean allowsPasswordOverPlainHttp(
                            org.supercargo.oci.RegistryName name) {
                        return true;
                    }
                };
        RepositoryContent repository =
                ScriptedRegistry.repository(
                        ScriptedRegistry.clients(ANNE, agreed, RequestObserver.NONE)
                                .open(registry.name()),
                        "team/api");

        assertThatThrownBy(() -> repository.fetchManifest(new Tag("1.0")))
                .isInstanceOf(ContentException.Unreachable.class)
                .hasMessageContaining("sign-in.invalid");
    }

    @Test
    void J60_asksTheTokenServerOfOneRegistryWithNoCredentialOfAnother() throws Exception {
        CredentialProvider onlyOther =
                (name, repository) ->
                        name.equals(other.name())
                                ? ANNE.search(name, repository)
                                : java.util.Optional::empty;
        registry.on("GET /v2/team/api/tags/list", error(401, "UNAUTHORIZED"));
        RegistryClients clients =
                ScriptedRegistry.clients(
                        onlyOther, new ScriptedRegistry.PlainHttp(), RequestObserver.NONE);

        assertThatThrownBy(
                        () ->
                                ScriptedRegistry.repository(
                                                clients.open(registry.name()), "team/api")
                                        .listTags(_ -> true))
                .isInstanceOf(ContentException.SignInRequired.class);
        assertThat(registry.authorizations()).isEmpty();
    }
}
