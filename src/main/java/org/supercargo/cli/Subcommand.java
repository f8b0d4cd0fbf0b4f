package org.supercargo.cli;

import org.supercargo.cli.kit.Output;
import org.supercargo.service.Services;

import picocli.CommandLine;

import java.io.BufferedReader;
import java.util.List;
import java.util.stream.Stream;

/**
 * The commands by their words, in the order of the help text. Each is made only when it is asked
 * for: to read the description of all takes longer than to run one.
 */
enum Subcommand {
    LS("ls", (services, output, _) -> new LsCommand(services, output)),
    TAGS("tags", (services, output, _) -> new TagsCommand(services, output)),
    INSPECT("inspect", (services, output, _) -> new InspectCommand(services, output)),
    PULL("pull", (services, output, _) -> new PullCommand(services, output)),
    RM("rm", (services, output, _) -> new RmCommand(services, output)),
    PRUNE("prune", (services, output, _) -> new PruneCommand(services, output)),
    RM_REPOSITORY(
            "rm-repository", (services, output, _) -> new RmRepositoryCommand(services, output)),
    UNDO("undo", (services, output, _) -> new UndoCommand(services, output)),
    CREATE("create", (services, output, _) -> new CreateCommand(services, output)),
    CATALOG("catalog", (services, output, _) -> catalog(services, output)),
    LOGIN("login", LoginCommand::new),
    LOGOUT("logout", (services, output, _) -> new LogoutCommand(services, output)),
    AUTH("auth", (services, output, _) -> auth(services, output));

    private final String word;
    private final Maker maker;

    Subcommand(String word, Maker maker) {
        this.word = word;
        this.maker = maker;
    }

    /** Makes a command, or a {@link CommandLine} that has commands of its own. */
    @FunctionalInterface
    private interface Maker {
        Object make(Services services, Output output, BufferedReader in);
    }

    Object make(Services services, Output output, BufferedReader in) {
        return maker.make(services, output, in);
    }

    static boolean isNamed(String word) {
        return named(word).findAny().isPresent();
    }

    /** The command of this word, or all where it is none of them. */
    static List<Subcommand> asked(String word) {
        return isNamed(word) ? named(word).toList() : List.of(values());
    }

    private static Stream<Subcommand> named(String word) {
        return Stream.of(values()).filter(command -> command.word.equals(word));
    }

    private static CommandLine catalog(Services services, Output output) {
        return new CommandLine(new CatalogCommand(services, output))
                .addSubcommand(new CatalogSaveCommand(services, output));
    }

    private static CommandLine auth(Services services, Output output) {
        return new CommandLine(new AuthCommand())
                .addSubcommand(new ExplainCommand(services, output));
    }
}
