package org.supercargo.bench;

import java.io.IOException;
import java.nio.file.Path;

/** The packaged command line on 50 000 tags, as a whole process, beside curl and skopeo. */
final class CommandBench {
    private static final int ROUNDS = 5;

    private CommandBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Verdicts verdicts = new Verdicts();
        String program = Path.of(System.getProperty("bench.tree"), "bin", "supercargo").toString();
        try (BenchRegistry registry = BenchRegistry.start()) {
            String tall = registry.tall().toString();
            double[] ours = new double[ROUNDS];
            double[] skopeo = new double[ROUNDS];
            double[] curl = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                curl[round] = Peer.curl(registry.url("tall/app/tags/list"));
                skopeo[round] =
                        Peer.seconds(
                                "skopeo", "list-tags", "--tls-verify=false", "docker://" + tall);
                ours[round] = Peer.seconds(program, "tags", tall);
            }
            double median = Verdicts.median(ours);
            Verdicts.note("curl", "%.3f s".formatted(Verdicts.median(curl)));
            Verdicts.note("skopeo list-tags", "%.3f s".formatted(Verdicts.median(skopeo)));
            Verdicts.note(
                    "supercargo --version", "%.3f s".formatted(Peer.seconds(program, "--version")));
            verdicts.atMost("supercargo tags of 50 000", median, 0.6, "s");
        }
        System.exit(verdicts.exitCode());
    }
}
