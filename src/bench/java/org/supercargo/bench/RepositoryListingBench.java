package org.supercargo.bench;

import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 20 000 repositories, beside the same pages over one kept-alive connection of python. */
final class RepositoryListingBench {
    private static final int ROUNDS = 3;

    /** Follows the pages as we do, over one connection, and throws the bytes away. */
    private static final String PYTHON =
            """
            import http.client, re, sys
            c = http.client.HTTPConnection(sys.argv[1])
            path = '/v2/_catalog?n=1000'
            while path:
                c.request('GET', path)
                r = c.getresponse()
                r.read()
                link = re.match('<([^>]*)>', r.getheader('Link') or '')
                path = link and link.group(1)
            """;

    private RepositoryListingBench() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ContentException {
        Verdicts verdicts = new Verdicts();
        try (BenchRegistry registry = BenchRegistry.start()) {
            var clients =
                    new RegistryClients(
                            CredentialProvider.NONE,
                            ConnectionSettings.DEFAULT,
                            RequestObserver.NONE);
            double[] ours = new double[ROUNDS];
            double[] first = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            int count = 0;
            for (int round = 0; round < ROUNDS; round++) {
                theirs[round] = Peer.seconds("python3", "-c", PYTHON, registry.name().toString());
                List<Double> pieces = new ArrayList<>();
                int[] names = {0};
                long start = System.nanoTime();
                Listing listing =
                        clients.open(registry.name())
                                .listRepositories(
                                        page -> {
                                            pieces.add((System.nanoTime() - start) / 1e9);
                                            names[0] += page.size();
                                            return true;
                                        });
                ours[round] = (System.nanoTime() - start) / 1e9;
                first[round] = pieces.getFirst();
                count = listing.isComplete() ? names[0] : -1;
            }
            Verdicts.note("repositories", Integer.toString(count));
            verdicts.ratio("all repositories", ours, "python", theirs, 1.1);
            double pages = Math.ceil(count / 1000.0);
            double[] page = Arrays.stream(theirs).map(seconds -> seconds / pages).toArray();
            verdicts.ratio("first names of " + count, first, "python, a page,", page, 2);
        }
        System.exit(verdicts.exitCode());
    }
}
