package org.supercargo.credential.helper;

import java.util.Set;

/**
 * Helpers that make their credentials themselves, from another sign-in: they keep none, and what
 * they would list is not what anybody signed in to.
 */
public final class CloudHelpers {
    private static final Set<String> NAMES =
            Set.of("ecr-login", "gcloud", "gcr", "acr-env", "finchhost");

    private CloudHelpers() {}

    public static boolean include(String helper) {
        return NAMES.contains(helper);
    }
}
