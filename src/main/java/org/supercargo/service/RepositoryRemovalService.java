package org.supercargo.service;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.Registries;
import org.supercargo.content.RegistryContent;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.Consent;
import org.supercargo.service.deletion.DeleteService;
import org.supercargo.service.deletion.DeletionListener;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.service.deletion.plan.LookProgress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Deletes repositories: by a call of the registry where it has one; elsewhere all manifests that
 * can be found, those of indexes after the indexes.
 */
public final class RepositoryRemovalService {
    private final Registries registries;
    private final DeleteService delete;

    public RepositoryRemovalService(Registries registries, DeleteService delete) {
        this.registries = registries;
        this.delete = delete;
    }

    /**
     * Whether the registry deletes a repository as a whole, which nobody can undo. Nothing is
     * asked.
     */
    public boolean deletesWhole(RegistryName registry) {
        return registries.open(registry).deletesRepositories();
    }

    /**
     * Finds out what is in the repository. Changes nothing.
     *
     * @return empty if it has no tag, so that nothing in it can be found
     */
    public Optional<DeletionPlan> plan(RepositoryName repository, LookProgress progress)
            throws ContentException {
        List<Selector> tags = new ArrayList<>();
        registries
                .repository(repository)
                .listTags(
                        page -> {
                            page.stream()
                                    .filter(Tag::isListable)
                                    .forEach(name -> tags.add(new Tag(name)));
                            return true;
                        });
        return plan(repository, tags, progress);
    }

    private Optional<DeletionPlan> plan(
            RepositoryName repository, List<Selector> targets, LookProgress progress)
            throws ContentException {
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    delete.plan(DeletionVerb.DELETE_MANIFEST, repository, targets, progress));
        } catch (NotFound e) {
            return Optional.empty(); // somebody was faster
        }
    }

    /**
     * Deletes the repository, or everything in it.
     *
     * @throws ContentException if nothing has changed
     */
    public RepositoryRemoval remove(RepositoryName repository, DeletionListener listener)
            throws ContentException {
        RegistryContent registry = registries.open(repository.registry());
        if (registry.deletesRepositories()) {
            registry.deleteRepository(repository);
            return new RepositoryRemoval(true, List.of());
        }
        return new RepositoryRemoval(false, deleteAll(repository, listener));
    }

    /** Manifests without a tag come to light with those that name them, level by level. */
    private List<DeletionReport> deleteAll(RepositoryName repository, DeletionListener listener)
            throws ContentException {
        List<DeletionReport> reports = new ArrayList<>();
        Set<Digest> tried = new HashSet<>();
        Optional<DeletionPlan> plan = plan(repository, LookProgress.NONE);
        while (plan.isPresent()) {
            DeletionReport report = delete.run(plan.get(), Consent.BY_TAG_ONLY, listener);
            reports.add(reports.isEmpty() ? report.orThrow() : report);
            tried.addAll(plan.get().manifests());
            List<Selector> found = new ArrayList<>(below(plan.get()));
            found.removeIf(tried::contains);
            plan =
                    Thread.currentThread().isInterrupted()
                            ? Optional.empty()
                            : plan(repository, found, LookProgress.NONE);
        }
        return reports;
    }

    private static Set<Digest> below(DeletionPlan plan) {
        Set<Digest> below = new LinkedHashSet<>();
        Stream.concat(
                        plan.consequences().children().stream(),
                        plan.consequences().referrers().stream())
                .forEach(descriptor -> below.add(descriptor.digest()));
        return below;
    }
}
