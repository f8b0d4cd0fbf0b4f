package org.supercargo.app;

import org.supercargo.cli.Cli;
import org.supercargo.credential.Environment;
import org.supercargo.registry.RequestObserver;

import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where the program begins. It is no JavaFX application itself, so that the command line starts
 * without loading JavaFX.
 */
public final class Launcher {
    private Launcher() {}

    /** Runs a command if one is named, else opens the window. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && Cli.isCommand(arguments[0])) {
            System.exit(command(arguments));
        }
    }

    private static int command(String[] arguments) {
        var wiring =
                new ServiceWiring(
                        Environment.ofThisComputer(),
                        AppFolders.ofThisUser().store(),
                        RequestObserver.NONE);
        Charset charset = System.out.charset();
        return new Cli(
                        wiring.services(),
                        new PrintWriter(System.out, false, charset),
                        new PrintWriter(System.err, false, charset))
                .run(arguments);
    }
}
