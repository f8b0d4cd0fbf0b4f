package org.supercargo.content;

import org.supercargo.oci.Digest;
import org.supercargo.oci.DisplayText;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one family of failures of every place that holds content. Callers decide by type; the message
 * is one sentence for a person that names the place and the cause, and {@link #remedy} says what
 * helps.
 */
public abstract sealed class ContentException extends Exception {
    /** Longer than with any name that may be pushed, and so short that the cause is read too. */
    private static final int MOST_OF_ACTION = 500;

    private final transient Attempt attempt;
    private final String remedy;

    private ContentException(Attempt attempt, String cause, String remedy, Throwable origin) {
        super(DisplayText.line("Could not " + attempted(attempt) + ": " + cause), origin);
        this.attempt = attempt;
        this.remedy = remedy;
    }

    private ContentException(Attempt attempt, String cause, String remedy) {
        this(attempt, cause, remedy, null);
    }

    private static String attempted(Attempt attempt) {
        return DisplayText.line(attempt.action(), MOST_OF_ACTION);
    }

    public Attempt attempt() {
        return attempt;
    }

    /** What the user can do about it, in one sentence. */
    public String remedy() {
        return remedy;
    }

    /** A stable word for programs that read the failure, such as {@code not-found}. */
    public String kind() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The registry wants a sign-in, or refuses the one that was used (HTTP 401). */
    public static final class SignInRequired extends ContentException {
        private final transient Optional<String> credentialSource;
        private final transient List<String> command;

        /**
         * @param credentialSource where the refused credential came from; empty if none was used
         */
        public SignInRequired(Attempt attempt, Optional<String> credentialSource) {
            super(
                    attempt,
                    credentialSource
                                    .map(
                                            source ->
                                                    "%s refused the sign-in from %s."
                                                            .formatted(attempt.place(), source))
                                    .orElse(attempt.place() + " asks for a sign-in.")
                            + attempt.quoted(),
                    "Sign in to " + attempt.place() + ".");
            this.credentialSource = credentialSource;
            this.command = List.of();
        }

        /** The sign-in to the cloud account that the registry is of is of no use. */
        public SignInRequired(Attempt attempt, AccountSignIn account, Throwable origin) {
            super(attempt, account.problem(), account.remedy(), origin);
            this.credentialSource = Optional.empty();
            this.command = account.command();
        }

        public Optional<String> credentialSource() {
            return credentialSource;
        }

        /** The words of the command to sign in with, where that is not done by this program. */
        public List<String> command() {
            return command;
        }
    }

    /**
     * The password would go to a host that is not the registry's own, which the user has not agreed
     * to.
     */
    public static final class SignInElsewhere extends ContentException {
        private final transient String host;

        /**
         * @param host the {@code host[:port]} that the registry names for signing in
         */
        public SignInElsewhere(Attempt attempt, String host) {
            super(
                    attempt,
                    "%s wants the password sent to %s, a host of another owner."
                            .formatted(attempt.place(), host),
                    "Allow %s to receive the password for %s, if you trust it."
                            .formatted(host, attempt.place()));
            this.host = host;
        }

        /** The {@code host[:port]} that would receive the password. */
        public String host() {
            return host;
        }
    }

    /** The registry knows who asks and does not allow it (HTTP 403). */
    public static final class Denied extends ContentException {
        public Denied(Attempt attempt) {
            super(
                    attempt,
                    attempt.place() + " does not allow it." + attempt.quoted(),
                    "Ask its owner for the right, or sign in as somebody else.");
        }
    }

    /** There is no such repository, manifest or blob. */
    public static final class NotFound extends ContentException {
        public NotFound(Attempt attempt) {
            super(
                    attempt,
                    "%s has no such %s, or hides it.".formatted(attempt.place(), attempt.missing())
                            + attempt.quoted(),
                    "Check the name, refresh the list, or sign in if it may be hidden.");
        }

        /**
         * @param cause what is missing where, where more can be said than that it is not there
         */
        public NotFound(Attempt attempt, String cause, String remedy) {
            super(attempt, cause, remedy);
        }
    }

    /**
     * The place has no such operation or it is switched off there, or this program cannot do it
     * with such content.
     */
    public static final class Unsupported extends ContentException {
        /**
         * @param remedy what would work instead
         */
        public Unsupported(Attempt attempt, String remedy) {
            super(attempt, attempt.place() + " does not support it." + attempt.quoted(), remedy);
        }

        /**
         * @param cause what it is that cannot be done, where it is not the place that cannot do it
         */
        public Unsupported(Attempt attempt, String cause, String remedy) {
            super(attempt, cause, remedy);
        }
    }

    /** A rule of the registry forbids it: immutable tag, retention, lock (HTTP 409, 412). */
    public static final class Conflict extends ContentException {
        public Conflict(Attempt attempt, String cause, String remedy) {
            super(attempt, cause + attempt.quoted(), remedy);
        }
    }

    /**
     * The registry does not accept what was sent (HTTP 400, 413, 415, 422). Nothing has changed.
     */
    public static final class Rejected extends ContentException {
        public Rejected(Attempt attempt) {
            super(
                    attempt,
                    attempt.place() + " did not accept what was sent." + attempt.quoted(),
                    "Check the names; the registry may have rules of its own.");
        }
    }

    /** The registry wants fewer requests (HTTP 429). */
    public static final class RateLimited extends ContentException {
        private final transient Optional<Duration> wait;

        /**
         * @param wait how long the registry asks to wait, if it says so
         */
        public RateLimited(Attempt attempt, Optional<Duration> wait) {
            super(
                    attempt,
                    attempt.place() + " has had too many requests from here." + attempt.quoted(),
                    wait.map(time -> "Try again in " + WaitWords.of(time) + ".")
                            .orElse("Try again later, or sign in for a higher limit."));
            this.wait = wait;
        }

        /** How long the registry asks to wait. */
        public Optional<Duration> retryAfter() {
            return wait;
        }
    }

    /**
     * No connection: the name does not resolve, the port refuses, the network is gone, the answer
     * does not come.
     */
    public static final class Unreachable extends ContentException {
        public Unreachable(Attempt attempt, String cause, Throwable origin) {
            super(attempt, cause, "Check the address and the network, then try again.", origin);
        }
    }

    /**
     * The connection would not be safe: plain http where https is asked, or certificates that do
     * not fit.
     */
    public static final class InsecureConnection extends ContentException {
        /** What stands in the way of a safe connection. */
        public enum Problem {
            PLAIN_HTTP,
            UNPROTECTED_PASSWORD,
            UNTRUSTED_CERTIFICATE,
            CLIENT_CERTIFICATE,
            UNSAFE_ADDRESS
        }

        private final transient Problem problem;

        public InsecureConnection(
                Attempt attempt, Problem problem, String cause, String remedy, Throwable origin) {
            super(attempt, cause, remedy, origin);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /**
     * Bytes came that are not those that were asked for. They are never shown, kept or passed on.
     */
    public static final class DigestMismatch extends ContentException {
        public DigestMismatch(Attempt attempt, Digest wanted, Digest got) {
            super(
                    attempt,
                    "%s sent other bytes than asked for: wanted %s, got %s."
                            .formatted(attempt.place(), wanted, got),
                    "Try again; if it happens again, tell the owner of " + attempt.place() + ".");
        }
    }

    /**
     * The answer is not what a registry answers: HTML, broken JSON, a body cut short or too long.
     */
    public static final class UnexpectedAnswer extends ContentException {
        public UnexpectedAnswer(Attempt attempt, String cause, Throwable origin) {
            super(
                    attempt,
                    cause + attempt.quoted(),
                    "Check that the address is that of a registry.",
                    origin);
        }
    }

    /** The registry itself failed (HTTP 5xx). */
    public static final class ServerFailure extends ContentException {
        public ServerFailure(Attempt attempt) {
            super(
                    attempt,
                    attempt.place()
                            + " has a problem of its own"
                            + attempt.inStatus()
                            + "."
                            + attempt.quoted(),
                    "Try again later, or tell its owner.");
        }
    }

    /** A place on this computer could not be read or written. */
    public static final class LocalStorage extends ContentException {
        public LocalStorage(Attempt attempt, String cause, Throwable origin) {
            super(attempt, cause, "Check the folder, its rights and the free space.", origin);
        }
    }

    /** The user asked for it to stop. */
    public static final class Cancelled extends ContentException {
        public Cancelled(Attempt attempt) {
            super(attempt, "it was cancelled.", "Start it again when you like.");
        }
    }
}
