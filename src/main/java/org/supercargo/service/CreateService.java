package org.supercargo.service;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.Registries;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.marker.MarkerForm;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Creates repositories. Few registries have a call for it; elsewhere a repository begins with its
 * first manifest, so a small marker is pushed, and never over anything that is there.
 */
public final class CreateService {
    private final Registries registries;
    private final Clock clock;

    public CreateService(Registries registries, Clock clock) {
        this.registries = registries;
        this.clock = clock;
    }

    /** Whether repositories of this registry begin with a marker. Nothing is asked. */
    public boolean needsMarker(RegistryName registry) {
        return !registries.open(registry).createsRepositories();
    }

    /**
     * Which rule of the registry the name breaks, a sentence; empty if none is known. Nothing is
     * asked.
     */
    public Optional<String> brokenNameRule(RepositoryName repository) {
        return registries.open(repository.registry()).brokenNameRule(repository.path());
    }

    /**
     * Creates the repository, by pushing a marker under the tag where that is how it is done.
     *
     * @param repository a name that {@link RepositoryName#parse} takes
     * @throws ContentException.Conflict if the repository exists already, or its name breaks a rule
     *     of the registry; nothing has changed then
     * @throws ContentException.NotFound if something has to be there first that is not
     */
    public CreatedRepository create(RepositoryName repository, Tag tag) throws ContentException {
        RegistryContent registry = registries.open(repository.registry());
        if (registry.createsRepositories()) {
            registry.createRepository(repository);
            return new CreatedRepository(repository, Optional.empty());
        }
        RepositoryContent content = registry.repository(repository);
        refuseIfBroken(registry, repository);
        refuseIfThere(content, tag);
        refuseIfBroken(registry, repository); // the answer may have told whose registry it is
        try {
            return new CreatedRepository(repository, Optional.of(pushMarker(content, tag)));
        } catch (NotFound | Denied | SignInRequired e) {
            throw registry.explained(repository, e);
        }
    }

    private static void refuseIfBroken(RegistryContent registry, RepositoryName repository)
            throws ContentException {
        Optional<String> rule = registry.brokenNameRule(repository.path());
        if (rule.isPresent()) {
            throw new ContentException.Conflict(
                    attempt(repository), rule.get(), "Choose a name of that form.");
        }
    }

    private Reference pushMarker(RepositoryContent content, Tag tag) throws ContentException {
        List<MarkerForm> forms =
                MarkerForm.inOrder(
                        MediaType.REPOSITORY_MARKER,
                        Map.of(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS));
        MarkerForm.pushFirst(forms, content, Optional.of(tag));
        return content.name().at(tag);
    }

    private static void refuseIfThere(RepositoryContent content, Tag tag) throws ContentException {
        RepositoryName name = content.name();
        if (exists(content) || content.resolve(tag).isPresent()) {
            throw new ContentException.Conflict(
                    attempt(name),
                    "it exists already on " + name.registry() + ". Nothing was changed.",
                    "Choose another name, or open the repository.");
        }
    }

    private static Attempt attempt(RepositoryName name) {
        return Attempt.to("create " + name.path(), name.registry().host())
                .inRepository(name.path());
    }

    private static boolean exists(RepositoryContent content) throws ContentException {
        try {
            content.listTags(names -> false);
            return true;
        } catch (NotFound e) {
            return false;
        }
    }
}
