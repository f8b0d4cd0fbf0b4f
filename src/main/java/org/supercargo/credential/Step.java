package org.supercargo.credential;

/**
 * One line of the explanation: which place was looked into, and how that ended. Never holds a
 * secret.
 *
 * @param detail what was met there, one sentence; may be empty
 * @param remedy what the user can do about it, one sentence; may be empty
 */
public record Step(Place place, Outcome outcome, String detail, String remedy) {
    /** The same place, after the registry was asked about its credential. */
    Step judged(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted() -> saying("The registry accepts it.");
            case Verdict.Refused() -> refused(detail + " The registry does not accept it.");
            case Verdict.Untried(String reason) -> saying(reason);
        };
    }

    private Step saying(String sentence) {
        return new Step(place, outcome, detail + " " + sentence, remedy);
    }

    Step refused(String why) {
        return new Step(
                place,
                Outcome.REFUSED,
                why,
                "Sign in again there, or remove the old sign-in from it.");
    }
}
