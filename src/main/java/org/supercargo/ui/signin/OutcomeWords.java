package org.supercargo.ui.signin;

import org.supercargo.credential.Outcome;

/** How the look into a place ended, in the words of the window. */
final class OutcomeWords {
    private OutcomeWords() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case USED -> "Used";
            case NONE -> "No entry";
            case NOT_FOUND -> "Not found";
            case HELPER_MISSING -> "Helper missing";
            case MALFORMED -> "Malformed";
            case FAILED -> "Failed";
            case REFUSED -> "Refused";
            case SKIPPED -> "Not asked";
        };
    }
}
