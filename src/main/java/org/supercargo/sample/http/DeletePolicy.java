package org.supercargo.sample.http;

import org.supercargo.sample.store.Refusal;
import org.supercargo.sample.store.RefusalCode;

/** What may be deleted: registries differ in it, and a client must get along with each. */
public enum DeletePolicy {
    /** Tags alone, and manifests with all their tags. */
    ALLOWED,
    /** Only by digest; a tag is refused the way distribution 2.8 does it. */
    BY_DIGEST_ONLY,
    /** Nothing. */
    DISABLED;

    void checkAllowed() {
        if (this == DISABLED) {
            throw new Refusal(RefusalCode.UNSUPPORTED, "The operation is unsupported.");
        }
    }

    void checkTagsAllowed() {
        if (this == BY_DIGEST_ONLY) {
            throw new Refusal(
                    RefusalCode.DIGEST_INVALID, "provided digest did not match uploaded content");
        }
    }
}
