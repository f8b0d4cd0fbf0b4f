package org.supercargo.ui.catalog;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.content.ContentException.SignInRequired;

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
