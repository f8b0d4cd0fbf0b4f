package org.supercargo.cli.kit;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.SignInElsewhere;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.ConnectionService;

import picocli.CommandLine.Option;

import java.util.List;

/** The options that every command takes. */
public final class CommonOptions {
    @Option(names = "--json", description = "Print one JSON document instead of lines.")
    public boolean json;

    @Option(
            names = "--plain-http",
            description =
                    "Talk to the registry over plain http. Local registries need no such option.")
    public boolean plainHttp;

    @Option(
            names = "--password-over-http",
            description = "Send the password over plain http, readable for everybody on the way.")
    public boolean passwordOverHttp;

    @Option(
            names = "--password-to",
            paramLabel = "HOST",
            description =
                    "Let this host of another owner, where the registry lets its users sign in,"
                            + " receive the password.")
    public List<String> passwordTo = List.of();

    /** Lets the connections to the registry do what the options allow. */
    public void allow(RegistryName registry, ConnectionService connections) {
        if (plainHttp) {
            connections.allowPlainHttp(registry);
        }
        if (passwordOverHttp) {
            connections.allowPasswordOverPlainHttp(registry);
        }
        passwordTo.forEach(host -> connections.allowPasswordTo(registry, host));
    }

    /**
     * What to add to a command that failed, so that it may do what it was refused; may be empty.
     */
    public static String toAllow(ContentException failure) {
        return switch (failure) {
            case SignInElsewhere elsewhere -> "--password-to " + elsewhere.host();
            case InsecureConnection insecure ->
                    switch (insecure.problem()) {
                        case PLAIN_HTTP -> "--plain-http";
                        case UNPROTECTED_PASSWORD -> "--password-over-http";
                        case UNTRUSTED_CERTIFICATE, CLIENT_CERTIFICATE, UNSAFE_ADDRESS -> "";
                    };
            default -> "";
        };
    }
}
