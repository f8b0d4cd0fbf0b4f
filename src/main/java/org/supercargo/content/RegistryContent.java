package org.supercargo.content;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

import java.util.Optional;

/** A registry: a place that holds repositories. Instances may be used from many threads. */
public interface RegistryContent {
    RegistryName name();

    /** Asks whether a registry answers here and takes the sign-in in use. */
    void ping() throws ContentException;

    /**
     * Gives the paths of all repositories, page by page.
     *
     * @throws ContentException.Unsupported if this registry does not list its repositories
     */
    Listing listRepositories(PageSink sink) throws ContentException;

    /**
     * Gives the paths of the repositories at and below a path, as they are found. Some registries
     * tell those though they do not list all.
     *
     * @throws ContentException.NotFound if there is nothing
     * @throws ContentException.Unsupported if this registry does not tell
     */
    default Listing listBelow(String path, PageSink sink) throws ContentException {
        throw new ContentException.Unsupported(
                Attempt.to("list what is below " + path, name().host()),
                "Type the name of a repository to open it.");
    }

    /**
     * The namespace of a path, where it costs little to ask {@link #listBelow} what else is in it.
     * Nothing is asked.
     */
    default Optional<String> namespaceOf(String path) {
        return Optional.empty();
    }

    /**
     * Whether this registry has a call of its own for creating a repository. Others have none: a
     * repository begins with its first manifest (distribution-spec). Nothing is asked.
     */
    default boolean createsRepositories() {
        return false;
    }

    /**
     * Which rule of its own, beyond the grammar of names, this registry has that the path of a new
     * repository breaks. Nothing is asked.
     *
     * @return the rule as a sentence; empty if no such rule is known
     */
    default Optional<String> brokenNameRule(String path) {
        return Optional.empty();
    }

    /**
     * Creates an empty repository, where {@link #createsRepositories()}.
     *
     * @throws ContentException.Conflict if it exists already, or its name breaks a rule of this
     *     registry; nothing has changed then
     */
    default void createRepository(RepositoryName name) throws ContentException {
        throw new ContentException.Unsupported(
                Attempt.to("create " + name.path(), name().host()).inRepository(name.path()),
                "Push a first image: the repository begins with it.");
    }

    /**
     * Why the first push to a new repository failed, as far as more can be told about this registry
     * than its answer says, such as that a project has to be there first.
     *
     * @param failure what the push threw
     * @return a failure that says more, or the one given
     */
    default ContentException explained(RepositoryName name, ContentException failure)
            throws ContentException {
        return failure;
    }

    /**
     * Whether this registry is known to have a call for deleting a repository. Nothing is asked.
     */
    default boolean deletesRepositories() {
        return false;
    }

    /**
     * Deletes a repository with everything in it, by a call that not every registry has; some do so
     * a little later.
     *
     * @throws ContentException.Unsupported if this registry has no such call; nothing has changed
     *     then
     */
    default void deleteRepository(RepositoryName name) throws ContentException {
        throw new ContentException.Unsupported(
                Attempt.to("delete the repository " + name, name().host())
                        .inRepository(name.path()),
                "Delete everything in it instead.");
    }

    /** The repository of that name; nothing is asked yet. */
    RepositoryContent repository(RepositoryName name);
}
