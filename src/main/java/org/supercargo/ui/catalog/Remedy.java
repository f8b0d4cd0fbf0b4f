package org.supercargo.ui.catalog;

import javafx.scene.control.Button;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Permission;

/** What the window itself can do about a failure. */
public sealed interface Remedy {
    record SignIn() implements Remedy {}

    record Allow(Permission permission) implements Remedy {}

    record Retry() implements Remedy {}

    /** The button for the remedy and, where signing in is one, another that says why. */
    default Button[] withExplanation(Button help, String whyId, Runnable explain) {
        return this instanceof SignIn
                ? new Button[] {help, Buttons.text(whyId, "Why this credential?", explain)}
                : new Button[] {help};
    }

    static Remedy of(ContentException failure) {
        return switch (failure) {
            case SignInRequired signIn -> new SignIn();
            case Denied denied -> new SignIn();
            default -> Permission.missing(failure).<Remedy>map(Allow::new).orElseGet(Retry::new);
        };
    }

    /** What the button says. */
    default String words() {
        return switch (this) {
            case SignIn() -> "Sign in…";
            case Allow(Permission permission) -> permission.words();
            case Retry() -> "Retry";
        };
    }
}
