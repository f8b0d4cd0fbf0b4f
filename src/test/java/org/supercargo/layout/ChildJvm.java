package org.supercargo.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a test's own program in another process, with the class path of this one. */
final class ChildJvm {
    private ChildJvm() {}

    static Process start(Class<?> program, String... arguments) throws IOException {
        return new ProcessBuilder(command(program, arguments)).redirectErrorStream(true).start();
    }

    /** Starts it with a limit on the size of any file that it writes, in units of 1024 bytes. */
    static Process startWithFileLimit(int limit, Class<?> program, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c"));
        command.add("ulimit -f " + limit + " && exec \"$@\"");
        command.add("bash");
        command.addAll(command(program, arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static List<String> command(Class<?> program, String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return command;
    }
}
