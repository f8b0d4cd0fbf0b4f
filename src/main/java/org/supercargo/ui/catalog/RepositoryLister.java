package org.supercargo.ui.catalog;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Unreachable;
import org.supercargo.content.Listing;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.ListingService;
import org.supercargo.service.Outage;
import org.supercargo.service.remembered.RememberedRepository;
import org.supercargo.service.seen.SeenNames;
import org.supercargo.task.Job;
import org.supercargo.task.JobProgress;
import org.supercargo.task.Jobs;
import org.supercargo.ui.catalog.tree.RegistryNode;
import org.supercargo.ui.catalog.tree.RegistryNode.State;
import org.supercargo.ui.kit.Format;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Lists repositories in the background and gives their names to the registry's node as they come;
 * what is remembered of a registry that gives no list, too.
 */
final class RepositoryLister {
    private final ListingService listings;
    private final Jobs jobs;
    private final InstantSource clock;

    RepositoryLister(ListingService listings, Jobs jobs, InstantSource clock) {
        this.listings = listings;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Begins to list the registry's repositories anew. */
    void list(RegistryNode node) {
        var lister = new Names(node);
        Job<Listing> job = jobs.job("List the repositories of " + node.name(), lister::run);
        lister.job = job;
        job.onSuccess(listing -> finish(node, job, lister.note(listing)))
                .onFailure(ContentException.Unsupported.class, failure -> finishUnlisted(node, job))
                .onFailure(
                        ContentException.class,
                        failure -> fail(node, job, failure, lister.seenNote(failure)))
                .onEnd(() -> endUnexpected(node, job));
        node.begin(job);
        job.start();
    }

    /** Ends the list where it is; what came of it stays. */
    void stop(RegistryNode node) {
        if (node.state().get() == State.LISTING) {
            node.stop();
            node.note().set("Stopped. There may be more repositories.");
            node.state().set(State.LISTED);
        }
    }

    /** Gives the pages of one listing to its node. */
    private final class Names {
        private final RegistryNode node;
        private Job<Listing> job;
        private int unusable;
        private Optional<SeenNames> seen = Optional.empty();

        Names(RegistryNode node) {
            this.node = node;
        }

        Listing run(JobProgress progress) throws ContentException {
            try {
                Listing listing = listings.repositories(node.name(), this::accept);
                if (!listing.isComplete()) {
                    remember();
                }
                return listing;
            } catch (ContentException e) {
                if (Outage.is(e)) {
                    seen = listings.seenRepositories(node.name());
                    seen.ifPresent(names -> accept(names.names()));
                }
                remember();
                throw e;
            }
        }

        /** Gives the names that are known without a list, each with where it is from. */
        private void remember() {
            List<RememberedRepository> known = listings.remembered(node.name());
            accept(known.stream().map(RememberedRepository::path).toList());
            jobs.onForeground(
                    () -> {
                        if (node.isListedBy(job)) {
                            known.forEach(one -> node.explain(one.path(), one.words()));
                        }
                    });
        }

        /** How old the names are that are shown in place of a list. */
        String seenNote(ContentException failure) {
            String why =
                    failure instanceof Unreachable
                            ? "the registry could not be reached"
                            : "the registry could not be listed now";
            return seen.map(
                            names ->
                                    "Seen %s; %s."
                                            .formatted(
                                                    Format.age(names.at(), clock.instant()), why))
                    .orElse("");
        }

        private boolean accept(List<String> paths) {
            List<String> page = paths.stream().filter(this::isUsable).toList();
            unusable += paths.size() - page.size();
            jobs.onForeground(
                    () -> {
                        if (node.isListedBy(job)) {
                            node.add(page);
                        }
                    });
            return !job.isCancelled();
        }

        private boolean isUsable(String path) {
            try {
                return !new RepositoryName(node.name(), path).path().isEmpty();
            } catch (InvalidNameException e) {
                return false;
            }
        }

        String note(Listing listing) {
            String odd =
                    unusable == 0 ? "" : unusable + " names that cannot be asked for are left out.";
            return listing.incompleteBecause().map(why -> why + " " + odd).orElse(odd).strip();
        }
    }

    private static void finish(RegistryNode node, Job<?> job, String note) {
        if (node.isListedBy(job)) {
            node.note().set(note);
            node.state().set(State.LISTED);
        }
    }

    private static void finishUnlisted(RegistryNode node, Job<?> job) {
        if (node.isListedBy(job)) {
            node.state().set(State.UNLISTED);
        }
    }

    private static void fail(RegistryNode node, Job<?> job, ContentException failure, String note) {
        if (node.isListedBy(job)) {
            node.note().set(note);
            node.failure().set(Optional.of(failure));
            node.state().set(State.FAILED);
        }
    }

    /**
     * A failure that nobody expected is reported elsewhere; the row must not seem to load for ever.
     */
    private static void endUnexpected(RegistryNode node, Job<?> job) {
        if (node.isListedBy(job) && node.state().get() == State.LISTING) {
            node.state().set(State.UNOPENED);
        }
    }
}
