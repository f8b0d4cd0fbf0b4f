package org.supercargo.service;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.Registries;
import org.supercargo.content.RegistryContent;
import org.supercargo.oci.ListedManifest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.find.KnownNames;
import org.supercargo.service.find.KnownNames.Names;
import org.supercargo.service.remembered.NamespaceLister;
import org.supercargo.service.remembered.RememberedRepositories;
import org.supercargo.service.remembered.RememberedRepository;
import org.supercargo.service.seen.RepositoryState;
import org.supercargo.service.seen.RepositoryStates;
import org.supercargo.service.seen.SeenNames;
import org.supercargo.service.seen.SeenStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists what registries hold, page by page, and remembers the lists that came whole. */
public final class ListingService {
    private final Registries registries;
    private final SeenStore seen;
    private final RememberedRepositories remembered;
    private final NamespaceLister namespaces = new NamespaceLister();
    private final KnownNames known = new KnownNames();
    private final RepositoryStates states = new RepositoryStates();

    /**
     * @param seen where lists are remembered
     * @param remembered knows repositories of registries that list none
     */
    public ListingService(
            Registries registries, SeenStore seen, RememberedRepositories remembered) {
        this.registries = registries;
        this.seen = seen;
        this.remembered = remembered;
    }

    /** Gives the paths of all repositories to the sink as they arrive. */
    public Listing repositories(RegistryName registry, PageSink sink) throws ContentException {
        Remembering names = new Remembering(sink);
        boolean whole = false;
        try {
            Listing listing = list(registries.open(registry), names);
            whole = listing.isComplete();
            if (whole) {
                seen.keepRepositories(registry, names.all);
            }
            return listing;
        } finally {
            known.repositories(registry, new Names(names.all, whole));
        }
    }

    private Listing list(RegistryContent registry, Remembering names) throws ContentException {
        try {
            return registry.listRepositories(names);
        } catch (Unsupported | SignInRequired | Denied refused) {
            if (!names.all.isEmpty()) {
                throw refused;
            }
            return namespaces
                    .list(registry, remembered.paths(registry.name()), names)
                    .orElseThrow(() -> refused);
        }
    }

    /**
     * Lists what is below this path, too, where the registry does not list all that it holds.
     *
     * @param path a namespace that the user named
     */
    public void lookBelow(RegistryName registry, String path) {
        namespaces.add(registry, path);
    }

    /** The repositories as they were when they were last listed; asks no registry. */
    public Optional<SeenNames> seenRepositories(RegistryName registry) {
        return seen.repositories(registry);
    }

    /** The names that were listed in this run. */
    public KnownNames known() {
        return known;
    }

    /** Gives the names of all tags to the sink as they arrive. */
    public Listing tags(RepositoryName repository, PageSink sink) throws ContentException {
        Remembering names = new Remembering(sink);
        try {
            Listing listing = registries.repository(repository).listTags(names);
            known.tags(repository, new Names(names.all, listing.isComplete()));
            if (listing.isComplete()) {
                seen.keepTags(repository, names.all);
            }
            seen.opened(repository);
            note(repository, listing.isComplete() && names.all.isEmpty());
            return listing;
        } catch (ContentException.NotFound e) {
            seen.forget(repository);
            states.note(repository, RepositoryState.MISSING);
            throw e;
        } catch (Denied | SignInRequired e) {
            states.note(repository, RepositoryState.DENIED);
            throw e;
        }
    }

    private void note(RepositoryName repository, boolean isEmpty) {
        if (isEmpty) {
            states.note(repository, RepositoryState.EMPTY);
        } else {
            states.hasTags(repository);
        }
    }

    /** The repositories that showed no tags when they were asked for in this run. */
    public RepositoryStates states() {
        return states;
    }

    /** The tags as they were when they were last listed; asks no registry. */
    public Optional<SeenNames> seenTags(RepositoryName repository) {
        return seen.tags(repository);
    }

    /**
     * The repositories of a registry that are known without its list; asks no registry, blocks on
     * the disk.
     */
    public List<RememberedRepository> remembered(RegistryName registry) {
        List<RememberedRepository> found =
                remembered.of(registry, registries.open(registry)::brokenNameRule);
        known.remembered(registry, found.stream().map(RememberedRepository::path).toList());
        return found;
    }

    /** Passes pages on and keeps their names. */
    private static final class Remembering implements PageSink {
        private final PageSink sink;
        private final List<String> all = new ArrayList<>();

        Remembering(PageSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean accept(List<String> names) {
            all.addAll(names);
            return sink.accept(names);
        }

        @Override
        public void tell(Map<Tag, ListedManifest> byTag) {
            sink.tell(byTag);
        }
    }
}
