package org.supercargo.registry.vendor;

import org.supercargo.content.Attempt;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;

/** The words for what vendors' APIs are asked to do. */
final class Attempts {
    private Attempts() {}

    static Attempt list(RegistryName registry) {
        return Attempt.to("list the repositories of " + registry, registry.host());
    }

    static Attempt delete(RepositoryName repository, Selector selector) {
        String what = selector instanceof Tag ? "remove the tag " : "delete ";
        return in(repository, what + repository.at(selector));
    }

    static Attempt delete(RepositoryName repository) {
        return in(repository, "delete the repository " + repository);
    }

    static Attempt in(RepositoryName repository, String action) {
        return Attempt.to(action, repository.registry().host()).inRepository(repository.path());
    }
}
