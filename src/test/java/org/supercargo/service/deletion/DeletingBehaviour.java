package org.supercargo.service.deletion;

/** How registries delete, as section G.2 of the behaviour catalogue has it, and some worse ones. */
enum DeletingBehaviour {
    G10_DISTRIBUTION_3(ByTag.REMOVES, ByDigest.REMOVES),
    G11_DISTRIBUTION_2(ByTag.UNSUPPORTED, ByDigest.REMOVES),
    G11_DELETES_DISABLED(ByTag.UNSUPPORTED, ByDigest.UNSUPPORTED),
    G12_DOCKER_HUB(ByTag.UNSUPPORTED, ByDigest.UNSUPPORTED),
    G14_ECR(ByTag.REMOVES_AND_LAST_TAKES_MANIFEST, ByDigest.REMOVES),
    G16_QUAY(ByTag.REMOVES, ByDigest.REMOVES_ONLY_TAGGED),
    OLD_QUAY(ByTag.UNSUPPORTED, ByDigest.REMOVES_ONLY_TAGGED),
    G17_HARBOR(ByTag.UNSUPPORTED, ByDigest.REMOVES),
    G19_GOOGLE(ByTag.REMOVES, ByDigest.AFTER_TAGS),
    G20_ACR(ByTag.REMOVES, ByDigest.REMOVES),
    G23_PULP(ByTag.UNSUPPORTED, ByDigest.REMOVES),
    SAYS_YES_TO_UNKNOWN(ByTag.UNSUPPORTED, ByDigest.REMOVES_AND_KNOWS_ALL),
    LIES_BY_TAG(ByTag.SAYS_YES_ONLY, ByDigest.REMOVES),
    LIES_BY_DIGEST(ByTag.UNSUPPORTED, ByDigest.SAYS_YES_ONLY),
    LIES_ABOUT_THE_KNOWN(ByTag.UNSUPPORTED, ByDigest.SAYS_YES_TO_THE_KNOWN),
    GREEDY_BY_TAG(ByTag.REMOVES_ALL_OF_THE_DIGEST, ByDigest.REMOVES),
    GREEDY_BY_DIGEST(ByTag.UNSUPPORTED, ByDigest.REMOVES_ALL_TAGS);

    /** What happens on a delete by tag. */
    enum ByTag {
        REMOVES,
        REMOVES_AND_LAST_TAKES_MANIFEST,
        REMOVES_ALL_OF_THE_DIGEST,
        UNSUPPORTED,
        SAYS_YES_ONLY
    }

    /** What happens on a delete by digest. */
    enum ByDigest {
        REMOVES,
        REMOVES_ONLY_TAGGED,
        REMOVES_AND_KNOWS_ALL,
        REMOVES_ALL_TAGS,
        AFTER_TAGS,
        UNSUPPORTED,
        SAYS_YES_ONLY,
        SAYS_YES_TO_THE_KNOWN
    }

    final ByTag byTag;
    final ByDigest byDigest;

    DeletingBehaviour(ByTag byTag, ByDigest byDigest) {
        this.byTag = byTag;
        this.byDigest = byDigest;
    }

    /** Whether one of several tags on a manifest can go there, with the user's consent. */
    boolean removesOneOfMany() {
        return switch (byTag) {
            case REMOVES, REMOVES_AND_LAST_TAKES_MANIFEST, REMOVES_ALL_OF_THE_DIGEST -> true;
            case SAYS_YES_ONLY -> false;
            case UNSUPPORTED ->
                    switch (byDigest) {
                        case REMOVES, REMOVES_ONLY_TAGGED, REMOVES_AND_KNOWS_ALL -> true;
                        case REMOVES_ALL_TAGS,
                                AFTER_TAGS,
                                UNSUPPORTED,
                                SAYS_YES_ONLY,
                                SAYS_YES_TO_THE_KNOWN ->
                                false;
                    };
        };
    }
}
