package org.supercargo.registry.connection;

/** Something that not every registry can do. */
public enum Capability {
    /** To list its repositories. */
    CATALOG,
    /** To remove one tag and nothing else. */
    TAG_DELETE,
    /** To delete a manifest with its tags. */
    MANIFEST_DELETE,
    /** To list what refers to a manifest. */
    REFERRERS,
    /** To send the rest of a blob. */
    RANGE,
    /** To take a blob over from another repository. */
    MOUNT,
    /** To take a blob together with the request that begins its upload. */
    SINGLE_POST
}
