package org.supercargo.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** Another program, timed as a whole. */
public final class Peer {
    private Peer() {}

    /** Seconds of wall time of a run that must succeed. */
    public static double seconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
        int code = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code != 0) {
            throw new IOException(command.getFirst() + " ended with " + code);
        }
        return seconds;
    }

    public static double seconds(String... command) throws IOException, InterruptedException {
        return seconds(List.of(command));
    }

    /** Gets one URL with curl. */
    public static double curl(String url) throws IOException, InterruptedException {
        return seconds("curl", "-s", "-o", "/dev/null", url);
    }

    /** Gets what the lines of a configuration file of curl say. */
    public static double curlParallel(Path configuration) throws IOException, InterruptedException {
        return seconds("curl", "-s", "--parallel", "-K", configuration.toString());
    }
}
