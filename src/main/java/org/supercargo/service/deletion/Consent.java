package org.supercargo.service.deletion;

/** What the user has agreed to besides the plan. */
public enum Consent {
    /** A tag is removed only where the registry can remove one. */
    BY_TAG_ONLY,
    /**
     * Elsewhere a stand-in may take the tag's place and be deleted with it, which needs the right
     * to push and can be seen from outside.
     */
    GUARDED_ORDER
}
