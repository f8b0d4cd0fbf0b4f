package org.supercargo.registry.listing;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.answer.TagListReader;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.RegistryConnection;

/** {@code GET /v2/<name>/tags/list}: the tags of a repository (distribution-spec, end-8). */
public final class TagLister {
    private final RegistryConnection connection;
    private final RepositoryName repository;

    public TagLister(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    public Listing list(PageSink sink) throws ContentException {
        Attempt attempt =
                connection
                        .attempt("list the tags of " + repository)
                        .inRepository(repository.path());
        PageSink tags =
                names -> sink.accept(names.stream().filter(name -> !isDigest(name)).toList());
        return new PagedNames(
                        connection,
                        attempt,
                        Wanted.pull(repository),
                        (body, names) -> TagListReader.read(body, names, sink::tell),
                        Tag::isListable,
                        tags)
                .list(repository.path() + "/tags/list");
    }

    /** Some registries list digests among the tags. */
    private static boolean isDigest(String name) {
        if (name.indexOf(':') < 0) {
            return false;
        }
        try {
            return Digest.parse(name).isVerifiable();
        } catch (InvalidNameException e) {
            return false;
        }
    }
}
