package org.supercargo.cli;

import org.supercargo.cli.kit.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that the others hang on; the window is opened before it is reached. */
@Command(
        name = "supercargo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisHeading = "",
        customSynopsis = {
            "Usage: supercargo [REFERENCE]            open the window, at a reference",
            "       supercargo --screenshot FILE [REFERENCE]",
            "                                         draw the window into a PNG file",
            "       supercargo COMMAND [OPTIONS] …    use the command line"
        },
        description = "%nBrowse OCI and Docker registries.%n")
final class SupercargoCommand implements Runnable {
    @Spec CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
