package org.supercargo.ui.navigation;

import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

import java.util.Optional;

/** A place that the window can show. */
public sealed interface Location {
    /** Nothing in particular. */
    record Home() implements Location {}

    /** A registry with its repositories. */
    record AtRegistry(RegistryName name) implements Location {}

    /** A repository with its tags. */
    record AtRepository(RepositoryName name) implements Location {}

    /** One manifest of a repository. */
    record AtManifest(Reference reference) implements Location {}

    /** What stands in the address bar for it. */
    default String address() {
        return switch (this) {
            case Home() -> "";
            case AtRegistry(RegistryName name) -> name.toString();
            case AtRepository(RepositoryName name) -> name.toString();
            case AtManifest(Reference reference) -> reference.toString();
        };
    }

    default Optional<RegistryName> registry() {
        return switch (this) {
            case Home() -> Optional.empty();
            case AtRegistry(RegistryName name) -> Optional.of(name);
            case AtRepository(RepositoryName name) -> Optional.of(name.registry());
            case AtManifest(Reference reference) -> Optional.of(reference.registry());
        };
    }

    default Optional<RepositoryName> repository() {
        return switch (this) {
            case Home home -> Optional.empty();
            case AtRegistry registry -> Optional.empty();
            case AtRepository(RepositoryName name) -> Optional.of(name);
            case AtManifest(Reference reference) -> Optional.of(reference.repository());
        };
    }
}
