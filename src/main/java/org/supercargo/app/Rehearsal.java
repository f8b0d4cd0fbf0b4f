package org.supercargo.app;

import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.cli.Cli;
import org.supercargo.credential.Environment;
import org.supercargo.credential.Environment.OperatingSystem;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.sample.SampleRegistry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Does once what users do first, on the sample registry, so that packaging can record what a start
 * needs and make the next ones quicker.
 */
final class Rehearsal {
    static final String ARGUMENT = "--rehearse";

    private final Environment environment;
    private final AppFolders folders;

    /**
     * @param home an empty folder in place of the user's, so that nobody's settings are recorded
     */
    Rehearsal(Path home) {
        this.environment = new Environment(home, Map.of(), OperatingSystem.LINUX, Optional.empty());
        this.folders = AppFolders.below(home);
    }

    /**
     * @param part {@code command} or {@code window}
     * @throws IllegalStateException if a command fails, since then too little would be recorded
     */
    void run(String part) throws IOException {
        switch (part) {
            case "command" -> commands();
            case "window" -> window();
            default -> throw new IllegalArgumentException(part);
        }
    }

    private void commands() throws IOException {
        try (SampleRegistry sample = SampleRegistry.start()) {
            String image = sample.name() + "/harbor/lighthouse";
            rehearse("ls", sample.name().toString());
            rehearse("tags", image);
            rehearse("inspect", image + ":latest");
        }
    }

    private void window() throws IOException {
        HeadlessDrawing.withoutDisplay();
        new HeadlessDrawing(environment, folders)
                .draw(folders.data().resolve("window.png"), Optional.empty());
    }

    private void rehearse(String... command) {
        var wiring = new ServiceWiring(environment, folders, RequestObserver.NONE);
        var said = new StringWriter();
        int exit =
                new Cli(
                                wiring.services(),
                                new BufferedReader(Reader.nullReader()),
                                new PrintWriter(said),
                                new PrintWriter(said))
                        .run(command);
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + said);
        }
    }
}
