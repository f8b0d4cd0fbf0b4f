package org.supercargo.registry.vendor;

/** What a vendor's own API may be able to do. */
public enum VendorVerb {
    LIST_REPOSITORIES,
    LIST_NAMESPACE,
    DELETE_TAG,
    DELETE_MANIFEST,
    DELETE_REPOSITORY
}
