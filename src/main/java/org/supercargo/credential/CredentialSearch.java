package org.supercargo.credential;

import java.util.Optional;

/**
 * One walk through the sources for one registry. Each call goes on where the last one stopped, so
 * that a credential which the registry refuses is followed by the next source's.
 */
@FunctionalInterface
public interface CredentialSearch {
    /**
     * @return the next usable credential; empty once no source has another, and then for ever
     */
    Optional<FoundCredential> next();
}
