package org.supercargo.service;

import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.service.cleanup.CleanupRules;
import org.supercargo.service.cleanup.TagPattern;
import org.supercargo.service.cleanup.Verdict;
import org.supercargo.service.deletion.Consent;
import org.supercargo.service.deletion.DeleteService;
import org.supercargo.service.deletion.DeletionListener;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.journal.Journal;
import org.supercargo.service.deletion.plan.LookProgress;
import org.supercargo.service.seen.SeenContent;
import org.supercargo.service.seen.SeenStore;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** What cleans up a repository, on the 21st of November 2026, and counts its requests. */
final class CleanupDesk {
    private static final ConnectionSettings PLAIN_HTTP =
            new ConnectionSettings() {
                @Override
                public Protocol protocol(RegistryName registry) {
                    return Protocol.HTTP;
                }
            };

    final AtomicInteger requests = new AtomicInteger();
    final Registries registries;
    final DeleteService delete;
    final CleanupService cleanup;
    private final RepositoryName repository;

    CleanupDesk(RepositoryName repository, Path folder) {
        this.repository = repository;
        registries =
                new RegistryClients(
                                CredentialProvider.NONE,
                                PLAIN_HTTP,
                                _ -> requests.incrementAndGet())
                        ::open;
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T00:00:00Z"));
        delete = new DeleteService(registries, new Journal(folder.resolve("j"), clock), clock);
        var seen = new SeenStore(folder.resolve("s"), clock);
        cleanup =
                new CleanupService(
                        new ListingService(registries, seen, TestServices.remembered(seen, folder)),
                        new InspectService(
                                registries,
                                Platform.of("linux", "amd64"),
                                new SeenContent(folder.resolve("c"), 1 << 20, clock)),
                        delete,
                        clock);
    }

    /** Looks, judges, plans and deletes; only the requests of the last step are counted. */
    DeletionReport clean(CleanupRules rules) throws ContentException {
        var survey = cleanup.survey(repository, rules.needImages(), LookProgress.NONE);
        List<Verdict> verdicts = cleanup.judge(survey, rules);
        var plan = cleanup.plan(repository, verdicts, LookProgress.NONE);
        requests.set(0);
        return delete.run(plan, Consent.GUARDED_ORDER, DeletionListener.NONE);
    }

    static CleanupRules matching(String pattern) {
        return new CleanupRules(
                OptionalInt.empty(),
                Optional.empty(),
                List.of(new TagPattern(pattern)),
                List.of(),
                false);
    }

    /** The names of the tags that are there. */
    List<String> left() throws ContentException {
        List<String> names = new ArrayList<>();
        registries.repository(repository).listTags(names::addAll);
        return names.stream().sorted().toList();
    }
}
