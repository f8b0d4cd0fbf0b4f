package org.supercargo.cli;

import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.credential.Credential;
import org.supercargo.credential.Secret;
import org.supercargo.service.Services;
import org.supercargo.service.signin.KeptSignIn;
import org.supercargo.service.signin.SignInPlace;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.BufferedReader;
import java.io.Console;
import java.util.stream.Collectors;

/** Signs in to a registry: the sign-in is tried there before it is kept. */
@Command(
        name = "login",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Sign in to a registry. It is tried before it is kept.")
final class LoginCommand extends HostCommand {
    /** Where else than in a helper the sign-in is kept. */
    static final class KeepOptions {
        @Option(
                names = "--save-unencrypted",
                description =
                        "Keep it in this program's own file, which only you can read."
                                + " Whoever can read your files can use it.")
        boolean ownFile;

        @Option(
                names = "--docker-config",
                description = "Keep it in docker's configuration, as docker login does.")
        boolean dockerConfig;
    }

    private final BufferedReader in;

    @Spec CommandSpec spec;

    @Option(
            names = {"-u", "--username"},
            paramLabel = "USER",
            description = "The user name.")
    String user;

    @Option(
            names = "--password-stdin",
            description = "Read the password or access token from standard input.")
    boolean passwordStdin;

    @ArgGroup KeepOptions keep = new KeepOptions();

    LoginCommand(Services services, Output output, BufferedReader in) {
        super(services, output);
        this.in = in;
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        Credential credential = new Credential.UserPassword(userName(), password());
        KeptSignIn kept = services.signIn().signIn(registry(), credential, place());
        if (!kept.lasting()) {
            throw new ContentException.LocalStorage(
                    Attempt.to("keep the sign-in", registry().host()),
                    registry()
                            + " takes it, but no credential helper here keeps it. "
                            + "Add --save-unencrypted or --docker-config.",
                    null);
        }
        if (options.json) {
            output.json(
                    JsonDocuments.of(
                            "host", registry().host(),
                            "username", userName(),
                            "source", kept.place().source(),
                            "location", kept.place().location()));
        } else {
            output.line("Signed in to " + registry() + ", kept in " + kept.place().source() + ".");
            if (!kept.warning().isEmpty()) {
                output.note(kept.warning());
            }
        }
    }

    private SignInPlace place() {
        if (keep.ownFile) {
            return SignInPlace.OWN_FILE;
        }
        return keep.dockerConfig ? SignInPlace.DOCKER_CONFIGURATION : SignInPlace.HELPER;
    }

    private String userName() {
        if (user == null) {
            user = typed(terminal().readLine("User name for %s: ", registry()));
        }
        return user;
    }

    /** The terminal gives nothing where its input ends. */
    private <T> T typed(T answer) {
        if (answer == null) {
            throw new ParameterException(spec.commandLine(), "Nothing was typed.");
        }
        return answer;
    }

    private Secret password() {
        if (!passwordStdin) {
            return new Secret(
                    new String(typed(terminal().readPassword("Password or access token: "))));
        }
        String typed = in.lines().collect(Collectors.joining("\n"));
        if (typed.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "There is no password on standard input.");
        }
        return new Secret(typed);
    }

    private Console terminal() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no terminal to ask: give -u and --password-stdin.");
        }
        return console;
    }
}
