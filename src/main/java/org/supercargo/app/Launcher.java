package org.supercargo.app;

import org.supercargo.app.desktop.DesktopLibraries;
import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.cli.Cli;
import org.supercargo.credential.Environment;
import org.supercargo.registry.connection.RequestObserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the program begins. It is no JavaFX application itself, so that the command line starts
 * without loading JavaFX.
 */
public final class Launcher {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private Launcher() {}

    /** Runs a command if one is named, else opens the window. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0 && Cli.isCommand(arguments[0])) {
            System.exit(command(arguments));
        }
        if (isRehearsal(arguments)) {
            System.exit(rehearse(arguments[1], Path.of(arguments[2])));
        }
        System.exit(window(arguments));
    }

    private static int command(String[] arguments) {
        var wiring =
                new ServiceWiring(
                        Environment.ofThisComputer(),
                        AppFolders.ofThisUser(),
                        RequestObserver.NONE);
        Charset charset = System.out.charset();
        return new Cli(
                        wiring.services(),
                        new BufferedReader(new InputStreamReader(System.in)),
                        new PrintWriter(System.out, false, charset),
                        new PrintWriter(System.err, false, charset))
                .run(arguments);
    }

    private static boolean isRehearsal(String[] arguments) {
        return arguments.length == 3 && arguments[0].equals(Rehearsal.ARGUMENT);
    }

    private static int rehearse(String part, Path home) {
        try {
            new Rehearsal(home).run(part);
            return 0;
        } catch (IOException e) {
            System.err.println("The rehearsal cannot be held: " + e.getMessage());
            return FAILED;
        }
    }

    private static int window(String[] arguments) throws InterruptedException {
        Optional<WindowArguments> understood =
                WindowArguments.parse(arguments)
                        .map(asked -> asked.on(System.getProperty("os.name"), System.getenv()));
        if (understood.isEmpty()) {
            System.err.println(WindowArguments.USAGE);
            return WRONG_USAGE;
        }
        Optional<String> missing = missing(understood.get());
        if (missing.isPresent()) {
            System.err.println(missing.get());
            return FAILED;
        }
        try {
            open(understood.get());
            return 0;
        } catch (IOException e) {
            System.err.println("The window cannot be opened: " + e.getMessage());
            return FAILED;
        }
    }

    private static Optional<String> missing(WindowArguments arguments) {
        DesktopLibraries libraries = DesktopLibraries.ofThisComputer();
        return arguments.picture().isPresent()
                ? libraries.problemDrawing()
                : libraries.problemShowing();
    }

    private static void open(WindowArguments arguments) throws IOException, InterruptedException {
        if (arguments.picture().isPresent()) {
            draw(arguments.picture().get().toAbsolutePath(), arguments.address());
        } else {
            new WindowProgram(Environment.ofThisComputer(), AppFolders.ofThisUser())
                    .run(arguments.address());
        }
    }

    private static void draw(Path file, Optional<String> address)
            throws IOException, InterruptedException {
        HeadlessDrawing.withoutDisplay();
        new HeadlessDrawing(Environment.ofThisComputer(), AppFolders.ofThisUser())
                .draw(file, address);
        System.out.println("The window was drawn without a display into " + file);
        System.out.println(
                "To see the real window, run the same command in a graphical session, where DISPLAY"
                        + " is set.");
    }
}
