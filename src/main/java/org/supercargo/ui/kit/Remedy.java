package org.supercargo.ui.kit;

import javafx.scene.control.Button;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.oci.DisplayText;

import java.util.List;

/** What the window itself can do about a failure. */
public sealed interface Remedy {
    record SignIn() implements Remedy {}

    /**
     * To sign in with another program, whose command is copied.
     *
     * @param command its words
     */
    record Run(List<String> command) implements Remedy {
        /** The command as it is typed into a shell. */
        public String line() {
            return ShellWords.join(command);
        }
    }

    record Allow(Permission permission) implements Remedy {}

    record Retry() implements Remedy {}

    /** The button for the remedy and, where signing in is one, another that says why. */
    default Button[] withExplanation(Button help, String whyId, Runnable explain) {
        return this instanceof SignIn || this instanceof Run
                ? new Button[] {help, Buttons.text(whyId, "Why this credential?", explain)}
                : new Button[] {help};
    }

    /** What helps against a failure; trying again, if nothing else does. */
    static Remedy of(ContentException failure) {
        return switch (failure) {
            case SignInRequired signIn ->
                    signIn.command().isEmpty() ? new SignIn() : new Run(signIn.command());
            case Denied denied -> new SignIn();
            default -> Permission.missing(failure).<Remedy>map(Allow::new).orElseGet(Retry::new);
        };
    }

    /** What the button says. */
    default String words() {
        return switch (this) {
            case SignIn() -> "Sign in…";
            case Run run -> "Copy “" + DisplayText.line(run.line()) + "”";
            case Allow(Permission permission) -> permission.words();
            case Retry() -> "Retry";
        };
    }
}
