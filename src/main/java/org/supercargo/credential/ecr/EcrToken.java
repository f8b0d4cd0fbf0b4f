package org.supercargo.credential.ecr;

import org.supercargo.credential.Credential;

import java.time.Duration;
import java.time.Instant;

/**
 * A credential that AWS gave for a registry for some hours.
 *
 * @param awsSource which AWS sign-in it was made with, in words
 */
record EcrToken(Credential credential, Instant issued, Instant expires, String awsSource) {
    /** Whether it is young enough to be used without asking for a new one. */
    boolean isFresh(Instant now) {
        return now.isBefore(issued.plus(Duration.between(issued, expires).dividedBy(2)));
    }

    boolean isValid(Instant now) {
        return now.isBefore(expires);
    }
}
