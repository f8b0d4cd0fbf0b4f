package org.supercargo.cli;

import org.supercargo.cli.kit.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that those about credentials hang on. */
@Command(
        name = "auth",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Look into the credentials that are used.")
final class AuthCommand implements Runnable {
    @Spec CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: explain.");
    }
}
