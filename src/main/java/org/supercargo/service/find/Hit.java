package org.supercargo.service.find;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

/** A name that was found. */
public sealed interface Hit {
    record OfRegistry(RegistryName registry) implements Hit {}

    record OfRepository(RepositoryName repository) implements Hit {}

    record OfTag(RepositoryName repository, Tag tag) implements Hit {}

    /** The name itself, without the place that it is in. */
    default String name() {
        return switch (this) {
            case OfRegistry(RegistryName name) -> name.toString();
            case OfRepository(RepositoryName name) -> name.path();
            case OfTag(RepositoryName repository, Tag tag) -> tag.toString();
        };
    }

    /** Where it is: a registry for a repository, a repository for a tag, nothing for a registry. */
    default String place() {
        return switch (this) {
            case OfRegistry _ -> "";
            case OfRepository(RepositoryName name) -> name.registry().toString();
            case OfTag(RepositoryName repository, Tag tag) -> repository.toString();
        };
    }
}
