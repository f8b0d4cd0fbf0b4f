package org.supercargo.registry.vendor;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.util.Set;

/**
 * A vendor's own API, for what its registry API refuses. Every call fails as {@link
 * ContentException} tells; {@link ContentException.SignInRequired} names the sign-in that would do.
 */
public interface VendorApi {
    /** Whose API this is. */
    Vendor vendor();

    /** What this API can do; every other call fails as unsupported. */
    Set<VendorVerb> verbs();

    /** Gives the paths of the repositories that the user has there, page by page. */
    default Listing listRepositories(PageSink sink) throws ContentException {
        throw unsupported("list the repositories");
    }

    /** Gives the paths of the repositories in a namespace that anybody may see, page by page. */
    default Listing listNamespace(String namespace, PageSink sink) throws ContentException {
        throw unsupported("list the repositories of " + namespace);
    }

    /**
     * Removes one tag and nothing else.
     *
     * @throws Unsupported if more than the tag would go; nothing has changed then
     */
    default void deleteTag(RepositoryName repository, Tag tag) throws ContentException {
        throw unsupported("remove the tag " + repository.at(tag));
    }

    /** Deletes a manifest with all its tags. */
    default void deleteManifest(RepositoryName repository, Digest digest) throws ContentException {
        throw unsupported("delete " + repository.at(digest));
    }

    /** Deletes a repository with everything in it; some vendors do so a little later. */
    default void deleteRepository(RepositoryName repository) throws ContentException {
        throw unsupported("delete the repository " + repository);
    }

    /**
     * Why the first push to a new repository failed, as far as this vendor can tell more: what is
     * not found is what the repository would be below.
     *
     * @return a failure that says more, or the one given
     */
    default ContentException explained(RepositoryName repository, ContentException failure) {
        return failure instanceof ContentException.NotFound
                ? MissingParent.of(vendor(), repository, failure)
                : failure;
    }

    private Unsupported unsupported(String action) {
        return new Unsupported(
                Attempt.to(action, vendor().words()), "Look at the vendor's own pages.");
    }
}
