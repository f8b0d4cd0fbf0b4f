package org.supercargo.ui.tags;

import org.supercargo.bench.BenchRegistry;
import org.supercargo.bench.Peer;
import org.supercargo.bench.Verdicts;
import org.supercargo.registry.connection.RequestObserver;

import java.io.IOException;
import java.nio.file.Files;

/** 50 000 tags, listed and sorted in the model of a running program, beside curl. */
final class TagListingBench {
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 9;

    private TagListingBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Verdicts verdicts = new Verdicts();
        try (BenchRegistry registry = BenchRegistry.start();
                var tags =
                        new TagsBenchFixture(
                                Files.createTempDirectory("supercargo-bench"),
                                RequestObserver.NONE)) {
            double[] ours = new double[ROUNDS];
            double[] sorted = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double curl = Peer.curl(registry.url("tall/app/tags/list"));
                TagsModel model = tags.model();
                double listed = tags.secondsUntil(registry.tall(), () -> isListed(model));
                tags.leave();
                double arranged = tags.secondsUntil(registry.tall(), () -> isArranged(model));
                tags.leave();
                if (round >= 0) {
                    ours[round] = listed;
                    sorted[round] = arranged;
                    theirs[round] = curl;
                }
            }
            double curl = Verdicts.median(theirs);
            verdicts.ratio("50 000 tags in the model", ours, "curl", theirs, 2);
            Verdicts.note(
                    "the same, sorted",
                    "%.3f s, %.2f times curl"
                            .formatted(Verdicts.median(sorted), Verdicts.median(sorted) / curl));
        }
        System.exit(verdicts.exitCode());
    }

    private static boolean isListed(TagsModel model) {
        return model.total().get() == 50_000;
    }

    private static boolean isArranged(TagsModel model) {
        return model.table().get().shown().size() == 50_000;
    }
}
