package org.supercargo.cli;

import org.supercargo.cli.kit.FailureReport;
import org.supercargo.cli.kit.Output;
import org.supercargo.content.ContentException;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Platform;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.Services;
import org.supercargo.service.cleanup.TagPattern;
import org.supercargo.service.tags.InvalidFilterException;
import org.supercargo.service.tags.TagFilter;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * Runs commands: exit code 0 on success, 1 on failure with one line on stderr, 2 on wrong usage.
 */
public final class Cli {
    static final int FAILURE = 1;
    private static final int USAGE = 2;

    /** What is asked of the program as a whole. */
    private static final Set<String> QUESTIONS = Set.of("--help", "-h", "--version", "-V");

    private final Services services;
    private final BufferedReader in;
    private final Output output;

    /**
     * @param in where a password is read from on request
     */
    public Cli(Services services, BufferedReader in, PrintWriter out, PrintWriter err) {
        this.services = services;
        this.in = in;
        this.output = new Output(out, err);
    }

    /** Whether the first argument asks for the command line rather than for the window. */
    public static boolean isCommand(String argument) {
        return QUESTIONS.contains(argument) || Subcommand.isNamed(argument);
    }

    /** Runs one command and gives the exit code. */
    public int run(String... arguments) {
        List<String> words = List.of(arguments);
        CommandLine root = new CommandLine(new SupercargoCommand());
        Subcommand.asked(words.isEmpty() ? "" : words.getFirst())
                .forEach(asked -> root.addSubcommand(asked.make(services, output, in)));
        configure(root, words.contains("--json"));
        return root.execute(arguments);
    }

    private void configure(CommandLine root, boolean json) {
        convert(root, Reference.class, Reference::parse);
        convert(root, RegistryAddress.class, RegistryAddress::parse);
        convert(root, RepositoryName.class, Cli::repository);
        convert(root, Platform.class, Platform::parse);
        convert(root, Tag.class, Tag::parse);
        convert(root, TagPattern.class, Cli::pattern);
        root.registerConverter(TagFilter.class, Cli::filter);
        root.setOut(output.out());
        root.setErr(output.err());
        root.setParameterExceptionHandler((failure, args) -> usage(failure, json));
        root.setExecutionExceptionHandler((failure, command, parsed) -> failure(failure, json));
    }

    private static <T> void convert(CommandLine root, Class<T> type, ITypeConverter<T> converter) {
        root.registerConverter(
                type,
                text -> {
                    try {
                        return converter.convert(text);
                    } catch (InvalidNameException e) {
                        throw new TypeConversionException(e.getMessage());
                    }
                });
    }

    private static TagPattern pattern(String text) {
        try {
            return new TagPattern(text);
        } catch (PatternSyntaxException e) {
            throw new TypeConversionException("“" + text + "” is no regular expression");
        }
    }

    private static TagFilter filter(String text) {
        try {
            return TagFilter.parse(text);
        } catch (InvalidFilterException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static RepositoryName repository(String text) {
        if (isRegistryAlone(text)) {
            throw new TypeConversionException(
                    "“" + text + "” is a registry: write the repository behind it, as host/path");
        }
        Reference reference = Reference.parse(text);
        if (reference.tag().isPresent() || reference.digest().isPresent()) {
            throw new TypeConversionException("name the repository only, without tag and digest");
        }
        return reference.repository();
    }

    /** A number behind the name of a host is its port, not a tag. */
    private static boolean isRegistryAlone(String text) {
        String name = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        int colon = name.lastIndexOf(':');
        if (colon < 0 || name.contains("/") || !name.substring(colon).matches(":[0-9]+")) {
            return false;
        }
        String host = name.substring(0, colon);
        return host.equals("localhost") || host.contains(".") || host.startsWith("[");
    }

    private int usage(ParameterException failure, boolean json) {
        String message = failure.getMessage().strip();
        String end = message.endsWith(".") ? " " : ". ";
        FailureReport.usage(message + end + "See supercargo " + helpOf(failure) + "--help.")
                .print(output, json);
        return USAGE;
    }

    private static String helpOf(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        return command.getParent() == null ? "" : command.getCommandName() + " ";
    }

    private int failure(Exception failure, boolean json) throws Exception {
        if (!(failure instanceof ContentException expected)) {
            throw failure;
        }
        FailureReport.of(expected).print(output, json);
        return FAILURE;
    }
}
