package org.supercargo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the benchmarks named by its arguments, else all, each in a Java of its own, and fails if one
 * misses its limit. The system property {@code bench.data} is the folder of a registry's storage,
 * {@code bench.tree} the packaged program.
 */
public final class Benchmarks {
    private static final Map<String, String> ALL =
            Map.of(
                    "tags", "org.supercargo.ui.tags.TagListingBench",
                    "details", "org.supercargo.ui.tags.TagDetailsBench",
                    "repositories", "org.supercargo.bench.RepositoryListingBench",
                    "command", "org.supercargo.bench.CommandBench",
                    "window", "org.supercargo.app.WindowBench");
    private static final List<String> ORDER =
            List.of("tags", "repositories", "details", "command", "window");

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> missed = new ArrayList<>();
        for (String name : arguments.length == 0 ? ORDER : List.of(arguments)) {
            if (run(ALL.get(name)) != 0) {
                missed.add(name);
            }
        }
        System.out.println(
                missed.isEmpty() ? "All limits are kept." : "Limits are missed by: " + missed);
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static int run(String type) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dglass.platform=Headless");
        command.add("-Dprism.order=sw");
        for (String name : List.of("bench.data", "bench.tree")) {
            command.add("-D" + name + "=" + System.getProperty(name));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), type));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
