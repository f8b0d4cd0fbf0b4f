package org.supercargo.ui.tags;

import org.supercargo.bench.BenchRegistry;
import org.supercargo.bench.Peer;
import org.supercargo.bench.Verdicts;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.registry.connection.RequestRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The details of 1 000 tags that share 300 digests, beside curl with the same requests. */
final class TagDetailsBench {
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 7;

    private TagDetailsBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Verdicts verdicts = new Verdicts();
        try (BenchRegistry registry = BenchRegistry.start()) {
            RepositoryName repository = new DetailsCorpus(registry).repository();
            double[] ours = new double[ROUNDS];
            double[] again = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                Path home = Files.createTempDirectory("supercargo-bench");
                var requests = new Requests();
                double first = read(home, requests, repository);
                double curl = Peer.curlParallel(configuration(requests.urls()));
                var requestsAgain = new Requests();
                double second = read(home, requestsAgain, repository);
                if (round == -WARM_UP) {
                    judge(verdicts, "first time", requests, 300);
                    judge(verdicts, "in the next program", requestsAgain, 0);
                    Verdicts.note(
                            "the very first time", "%.3f s, curl %.3f s".formatted(first, curl));
                }
                if (round >= 0) {
                    ours[round] = first;
                    theirs[round] = curl;
                    again[round] = second;
                }
            }
            Verdicts.note("the second time", "%.3f s".formatted(Verdicts.median(again)));
            verdicts.ratio(
                    "details of 1 000 tags on 300 digests", ours, "curl --parallel", theirs, 1.5);
        }
        System.exit(verdicts.exitCode());
    }

    private static void judge(Verdicts verdicts, String when, Requests requests, int contents) {
        verdicts.atMost("HEAD of tags, " + when, requests.count("HEAD"), 1_000);
        verdicts.atMost("GET of manifests, " + when, requests.count("manifest"), contents);
        verdicts.atMost("GET of configurations, " + when, requests.count("blob"), contents);
    }

    /** Reads all in a program of its own, which has kept its cache. */
    private static double read(Path home, RequestObserver observer, RepositoryName repository) {
        try (var tags = new TagsBenchFixture(home, observer)) {
            return tags.secondsUntil(
                    repository,
                    () ->
                            tags.model().total().get() == 1_000
                                    && tags.model().read().get() == 1_000);
        }
    }

    private static Path configuration(Set<String> urls) throws IOException {
        Set<String> groups = new LinkedHashSet<>();
        for (String request : urls) {
            String[] parts = request.split(" ");
            if (parts[1].contains("/manifests/") || parts[1].contains("/blobs/")) {
                groups.add(
                        String.join(
                                "\n",
                                "url = \"" + parts[1] + "\"",
                                "output = \"/dev/null\"",
                                "header = \"Accept: application/vnd.oci.image.manifest.v1+json\"",
                                parts[0].equals("HEAD") ? "head" : "get"));
            }
        }
        Path file = Files.createTempFile("supercargo-bench", ".curl");
        Files.write(file, List.of(String.join("\nnext\n", groups)));
        return file;
    }

    /** What was asked for. */
    private static final class Requests implements RequestObserver {
        private final Map<String, Integer> counts = new ConcurrentHashMap<>();
        private final Set<String> urls = ConcurrentHashMap.newKeySet();

        @Override
        public void exchanged(RequestRecord exchange) {
            counts.merge(kind(exchange.method(), exchange.url()), 1, Integer::sum);
            urls.add(exchange.method() + " " + exchange.url());
        }

        private static String kind(String method, String url) {
            if (method.equals("HEAD")) {
                return method;
            }
            return url.contains("/blobs/")
                    ? "blob"
                    : url.contains("/manifests/") ? "manifest" : "else";
        }

        int count(String kind) {
            return counts.getOrDefault(kind, 0);
        }

        Set<String> urls() {
            return urls;
        }
    }
}
