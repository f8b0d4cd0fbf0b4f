package org.supercargo.credential.keyring;

import org.supercargo.credential.Environment.OperatingSystem;
import org.supercargo.credential.SafeText;
import org.supercargo.credential.Secret;
import org.supercargo.credential.program.ProgramFinder;
import org.supercargo.credential.program.ProgramResult;
import org.supercargo.credential.program.ProgramRunner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the keyring with the program that the system has for it. */
public final class KeyringProgram {
    private static final String SERVICE = "docker-credential-helpers";

    private final OperatingSystem system;
    private final ProgramFinder finder;
    private final ProgramRunner runner;

    public KeyringProgram(OperatingSystem system, ProgramFinder finder, ProgramRunner runner) {
        this.system = system;
        this.finder = finder;
        this.runner = runner;
    }

    /** Where the keyring is read: the program's path, or its name if it is not installed. */
    String location() {
        return switch (system) {
            case LINUX -> located("secret-tool");
            case MAC -> located("security");
            case WINDOWS -> "Windows Credential Manager";
        };
    }

    private String located(String program) {
        return finder.find(program).map(Path::toString).orElse(program);
    }

    /**
     * Reads the value kept for an account; may block on a prompt of the system.
     *
     * @param account the registry's key; it may not look like an option
     */
    KeyringAnswer read(String account) {
        if (account.startsWith("-")) {
            return new KeyringAnswer.NotFound();
        }
        return switch (system) {
            case LINUX -> secretService(account);
            case MAC ->
                    run(
                            "security",
                            "It belongs to macOS.",
                            List.of("find-generic-password", "-s", SERVICE, "-a", account, "-w"));
            case WINDOWS -> new KeyringAnswer.Unsupported();
        };
    }

    /** Programs that keep such entries name the account differently. */
    private KeyringAnswer secretService(String account) {
        KeyringAnswer answer = lookup("username", account);
        return answer instanceof KeyringAnswer.NotFound ? lookup("account", account) : answer;
    }

    private KeyringAnswer lookup(String attribute, String account) {
        return run(
                "secret-tool",
                "Install libsecret-tools.",
                List.of("lookup", "service", SERVICE, attribute, account));
    }

    private KeyringAnswer run(String program, String remedy, List<String> arguments) {
        Optional<Path> path = finder.find(program);
        if (path.isEmpty()) {
            return new KeyringAnswer.Missing(program, remedy);
        }
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(path.get().toString());
        return answer(runner.run(command, ""));
    }

    private static KeyringAnswer answer(ProgramResult result) {
        return switch (result) {
            case ProgramResult.Ended ended when ended.status() == 0 ->
                    ended.output().isBlank()
                            ? new KeyringAnswer.NotFound()
                            : new KeyringAnswer.Found(new Secret(ended.output().strip()));
            case ProgramResult.Ended ended -> refusal(ended);
            case ProgramResult.TimedOut _ ->
                    new KeyringAnswer.Failed("The keyring did not answer in time.");
            case ProgramResult.TooMuchOutput _ ->
                    new KeyringAnswer.Failed("The keyring's answer is too long.");
            case ProgramResult.NotStarted _ ->
                    new KeyringAnswer.Failed("The keyring's program could not be started.");
            case ProgramResult.Cancelled _ -> new KeyringAnswer.Failed("The search was stopped.");
        };
    }

    /**
     * {@code secret-tool} says nothing, and {@code security} ends with 44, if there is no entry.
     */
    private static KeyringAnswer refusal(ProgramResult.Ended ended) {
        String said = SafeText.of(ended.errors());
        return said.isEmpty() || ended.status() == 44
                ? new KeyringAnswer.NotFound()
                : new KeyringAnswer.Failed("The keyring says: “" + said + "”.");
    }
}
