package org.supercargo.app.kept;

import org.supercargo.oci.RegistryName;
import org.supercargo.service.ConnectionService;
import org.supercargo.settings.Settings;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.Permission;

import java.util.function.Consumer;

/** Asks the user for permissions, and keeps those that are given. */
public final class Permissions {
    /** Stands in the settings between a registry and the host that its password may go to. */
    private static final String TO = " ";

    private final Settings settings;
    private final ConnectionService connections;
    private final Dialogs dialogs;
    private final Consumer<RegistryName> given;

    /**
     * @param given is told of each registry that something was allowed for
     */
    public Permissions(
            Settings settings,
            ConnectionService connections,
            Dialogs dialogs,
            Consumer<RegistryName> given) {
        this.settings = settings;
        this.connections = connections;
        this.dialogs = dialogs;
        this.given = given;
    }

    /** Gives what the settings hold from earlier; what cannot be read there is passed over. */
    public static void recall(Settings settings, ConnectionService connections) {
        KnownRegistries.names(settings.plainHttpRegistries()).forEach(connections::allowPlainHttp);
        for (String entry : settings.signInHosts()) {
            int end = entry.indexOf(TO);
            KnownRegistries.name(entry.substring(0, Math.max(0, end)))
                    .ifPresent(name -> connections.allowPasswordTo(name, entry.substring(end + 1)));
        }
    }

    /** Explains what would be allowed, and allows it if the user agrees. */
    public void ask(RegistryName registry, Permission permission) {
        switch (permission) {
            case Permission.PlainHttp() ->
                    dialogs.confirm(
                            "Allow plain http for " + registry + "?",
                            "Without https, everybody on the way can read and change what is sent."
                                    + " Allow it only in a network that you trust. It is remembered"
                                    + " for this registry.",
                            "Allow plain http",
                            () -> plainHttp(registry));
            case Permission.UnprotectedPassword() ->
                    dialogs.confirm(
                            "Send your password for " + registry + " unencrypted?",
                            "The registry takes the password over plain http, so that everybody on"
                                    + " the way can read it. Allow it only in a network that you"
                                    + " trust. It counts until you close the window.",
                            "Send it unencrypted",
                            () -> unprotectedPassword(registry));
            case Permission.PasswordTo(String host) ->
                    dialogs.confirm(
                            "Send your password for " + registry + " to " + host + "?",
                            registry
                                    + " signs in through "
                                    + host
                                    + ", a host of another owner, which would see the password."
                                    + " Many registries work like that; allow it if you trust both."
                                    + " It is remembered for this registry.",
                            "Send it there",
                            () -> passwordTo(registry, host));
        }
    }

    /** Allows plain http for a registry that the user has asked it for. */
    public void allowPlainHttp(RegistryName registry) {
        connections.allowPlainHttp(registry);
        if (!settings.plainHttpRegistries().contains(registry.host())) {
            settings.plainHttpRegistries().add(registry.host());
        }
    }

    private void plainHttp(RegistryName registry) {
        allowPlainHttp(registry);
        given.accept(registry);
    }

    private void unprotectedPassword(RegistryName registry) {
        connections.allowPasswordOverPlainHttp(registry);
        given.accept(registry);
    }

    private void passwordTo(RegistryName registry, String host) {
        connections.allowPasswordTo(registry, host);
        settings.signInHosts().add(registry.host() + TO + host);
        given.accept(registry);
    }
}
