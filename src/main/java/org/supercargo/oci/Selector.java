package org.supercargo.oci;

/**
 * What picks one manifest in a repository: a {@link Tag}, which may move, or a {@link Digest},
 * which never does.
 */
public sealed interface Selector permits Tag, Digest {
    /** The form that stands in a request path. */
    String pathForm();
}
