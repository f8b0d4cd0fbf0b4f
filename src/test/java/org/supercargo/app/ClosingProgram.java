package org.supercargo.app;

import javafx.application.Platform;
import javafx.stage.Window;

import org.supercargo.app.wiring.AppFolders;
import org.supercargo.credential.Environment;
import org.supercargo.credential.Environment.OperatingSystem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program with its window, which closes as soon as anything comes in. */
final class ClosingProgram {
    static final String ENDED = "ended";

    private ClosingProgram() {}

    /** The arguments are the home folder and where to go. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        var environment = new Environment(home, Map.of(), OperatingSystem.LINUX, Optional.empty());
        Thread.ofPlatform().daemon().start(ClosingProgram::closeWhenAsked);
        new WindowProgram(environment, AppFolders.below(home)).run(Optional.of(arguments[1]));
        System.out.println(ENDED);
        System.exit(0); // as Launcher does
    }

    private static void closeWhenAsked() {
        try {
            System.in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }
}
