package org.supercargo.service.signin;

import org.supercargo.credential.Place;

/**
 * Where a sign-in was kept.
 *
 * @param lasting whether it is still there after the program has ended
 * @param warning what the user should know about that, in sentences; may be empty
 */
public record KeptSignIn(Place place, boolean lasting, String warning) {
    /** The same, with one more sentence to know. */
    KeptSignIn alsoWarning(String sentence) {
        return new KeptSignIn(place, lasting, (warning + " " + sentence).strip());
    }
}
