package org.supercargo.credential;

import java.util.Optional;

/** What one look into one place brought: a credential, or the reason why there is none. */
public record Finding(Step step, Optional<Credential> credential) {
    /** The place has this credential. */
    public static Finding found(Place place, Credential credential) {
        String who = credential.user().isEmpty() ? "" : " of " + SafeText.of(credential.user());
        String detail = "Found: " + credential.kind().words() + who + ".";
        return new Finding(new Step(place, Outcome.USED, detail, ""), Optional.of(credential));
    }

    /** The place has nothing for this registry, which is nothing to worry about. */
    public static Finding none(Place place, String detail) {
        return without(place, Outcome.NONE, detail, "");
    }

    /** The place gave no credential. */
    public static Finding without(Place place, Outcome outcome, String detail, String remedy) {
        return new Finding(new Step(place, outcome, detail, remedy), Optional.empty());
    }
}
