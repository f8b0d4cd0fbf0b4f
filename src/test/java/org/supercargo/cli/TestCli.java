package org.supercargo.cli;

import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.credential.Environment;
import org.supercargo.registry.connection.RequestObserver;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The command line of a user whose home is a folder of the test, and what it printed. */
final class TestCli {
    private final Path home;
    private final Map<String, String> variables;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    TestCli(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    int run(String... arguments) {
        return runTyping("", arguments);
    }

    /** Runs one command, as a program of its own, with a text on standard input. */
    int runTyping(String typed, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        var environment =
                new Environment(
                        home, variables, Environment.OperatingSystem.LINUX, Optional.empty());
        var wiring = new ServiceWiring(environment, AppFolders.below(home), RequestObserver.NONE);
        return new Cli(
                        wiring.services(),
                        new BufferedReader(new StringReader(typed)),
                        new PrintWriter(out),
                        new PrintWriter(err))
                .run(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    JsonNode outDocument() {
        return JsonMapper.shared().readTree(out());
    }

    JsonNode errDocument() {
        return JsonMapper.shared().readTree(err());
    }
}
