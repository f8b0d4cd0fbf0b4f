package org.supercargo.credential;

/**
 * One line of the explanation: which place was looked into, and how that ended. Never holds a
 * secret.
 *
 * @param detail what was met there, one sentence; may be empty
 * @param remedy what the user can do about it, one sentence; may be empty
 */
public record Step(Place place, Outcome outcome, String detail, String remedy) {
    Step refused(String why) {
        return new Step(
                place,
                Outcome.REFUSED,
                why,
                "Sign in again there, or remove the old sign-in from it.");
    }
}
