package org.supercargo.app.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.ConnectionSettings.Protocol;
import org.supercargo.service.ConnectionService;
import org.supercargo.settings.Settings;
import org.supercargo.testing.SaidDialogs;
import org.supercargo.ui.kit.Permission;

import java.util.ArrayList;
import java.util.List;

/** What the user allows counts at once and at the next start; what they refuse never does. */
class PermissionsTest {
    private static final RegistryName REGISTRY = new RegistryName("registry.example.com");

    private final Settings settings = new Settings();
    private final ConnectionService connections = new ConnectionService();
    private final List<RegistryName> forgotten = new ArrayList<>();
    private final List<RegistryName> told = new ArrayList<>();

    @Test
    void plainHttpCountsAtOnceAndTheConnectionIsForgotten() {
        ask(new Permission.PlainHttp(), true);
        assertThat(connections.protocol(REGISTRY)).isEqualTo(Protocol.HTTPS_ELSE_HTTP);
        assertThat(forgotten).containsExactly(REGISTRY);
        assertThat(told).containsExactly(REGISTRY);
    }

    @Test
    void plainHttpAndTheSignInHostCountAtTheNextStartToo() {
        ask(new Permission.PlainHttp(), true);
        ask(new Permission.PasswordTo("auth.example.org"), true);
        var next = new ConnectionService();
        Permissions.recall(settings, next);
        assertThat(next.protocol(REGISTRY)).isEqualTo(Protocol.HTTPS_ELSE_HTTP);
        assertThat(next.allowsPasswordTo(REGISTRY, "auth.example.org")).isTrue();
        assertThat(next.allowsPasswordTo(REGISTRY, "other.example.org")).isFalse();
    }

    @Test
    void aPasswordOverPlainHttpIsAllowedForThisRunOnly() {
        ask(new Permission.UnprotectedPassword(), true);
        assertThat(connections.allowsPasswordOverPlainHttp(REGISTRY)).isTrue();
        var next = new ConnectionService();
        Permissions.recall(settings, next);
        assertThat(next.allowsPasswordOverPlainHttp(REGISTRY)).isFalse();
    }

    @Test
    void whatIsRefusedIsNotAllowed() {
        ask(new Permission.PlainHttp(), false);
        assertThat(connections.protocol(REGISTRY)).isEqualTo(Protocol.HTTPS);
        assertThat(settings.plainHttpRegistries()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void entriesThatCannotBeReadArePassedOver() {
        settings.signInHosts().addAll("", " ", "no-host", " auth.example.org", "? ?");
        settings.signInHosts().add(REGISTRY.host() + " auth.example.org");
        Permissions.recall(settings, connections);
        assertThat(connections.allowsPasswordTo(REGISTRY, "auth.example.org")).isTrue();
    }

    private void ask(Permission permission, boolean agrees) {
        connections.onDecided(forgotten::add);
        new Permissions(settings, connections, new SaidDialogs(agrees), told::add)
                .ask(REGISTRY, permission);
    }
}
