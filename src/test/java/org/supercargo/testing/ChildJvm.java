package org.supercargo.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of this build in another process, with the class path of this one. */
public final class ChildJvm {
    private ChildJvm() {}

    public static Process start(Class<?> program, String... arguments) throws IOException {
        return prepare(List.of(), program, arguments).start();
    }

    /**
     * A process that can be given variables before it starts.
     *
     * @param options for Java itself
     */
    public static ProcessBuilder prepare(
            List<String> options, Class<?> program, String... arguments) {
        return new ProcessBuilder(command(options, program, arguments)).redirectErrorStream(true);
    }

    /** Starts it with a limit on the size of any file that it writes, in units of 1024 bytes. */
    public static Process startWithFileLimit(int limit, Class<?> program, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c"));
        command.add("ulimit -f " + limit + " && exec \"$@\"");
        command.add("bash");
        command.addAll(command(List.of(), program, arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static List<String> command(
            List<String> options, Class<?> program, String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return command;
    }
}
