package org.supercargo.registry.auth;

import org.supercargo.credential.Secret;

import java.time.Instant;

/**
 * A bearer token.
 *
 * @param renewAt from when on another one is asked for, a little before the token ends
 */
record Token(Secret value, Instant renewAt) {
    boolean holdsAt(Instant time) {
        return time.isBefore(renewAt);
    }
}
