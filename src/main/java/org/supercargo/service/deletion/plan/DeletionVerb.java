package org.supercargo.service.deletion.plan;

/** What the user wants to be gone. */
public enum DeletionVerb {
    /** The tags, and nothing else. */
    UNTAG,
    /** The manifests, with every tag on them. */
    DELETE_MANIFEST,
    /** The tags, and the manifests that only these tags hold. */
    CLEAN_UP
}
