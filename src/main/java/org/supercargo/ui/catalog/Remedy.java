package org.supercargo.ui.catalog;

import javafx.scene.control.Button;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.ui.kit.Buttons;

/** What the window itself can do about a failure. */
enum Remedy {
    SIGN_IN("Sign in…"),
    ALLOW_PLAIN_HTTP("Allow plain http for this host…"),
    RETRY("Retry");

    private final String words;

    Remedy(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The button for the remedy and, where signing in is one, another that says why. */
    Button[] withExplanation(Button help, String whyId, Runnable explain) {
        return this == SIGN_IN
                ? new Button[] {help, Buttons.text(whyId, "Why this credential?", explain)}
                : new Button[] {help};
    }

    static Remedy of(ContentException failure) {
        return switch (failure) {
            case SignInRequired signIn -> SIGN_IN;
            case Denied denied -> SIGN_IN;
            case InsecureConnection insecure when insecure.problem() == Problem.PLAIN_HTTP ->
                    ALLOW_PLAIN_HTTP;
            default -> RETRY;
        };
    }
}
