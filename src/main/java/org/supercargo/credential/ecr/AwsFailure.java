package org.supercargo.credential.ecr;

import java.util.List;

/** AWS did not do what was asked. The message is a sentence fit to be shown. */
public final class AwsFailure extends Exception {
    /** What kind of failure it is, so that callers decide by type. */
    public enum Kind {
        /** There is no AWS sign-in on this computer, or it has expired. */
        NOT_SIGNED_IN,
        /** The AWS settings of this computer are of no use. */
        SETTINGS,
        /** AWS knows who asks and does not allow it. */
        DENIED,
        NOT_FOUND,
        ALREADY_EXISTS,
        /** A rule of the repository forbids it, or something else refers to it. */
        CONFLICT,
        /** AWS does not accept what was sent: a name or a limit. */
        REJECTED,
        /** AWS could not be reached, or did not answer in time. */
        UNREACHABLE,
        /** The user stopped it. */
        CANCELLED,
        OTHER
    }

    private final transient Kind kind;
    private final String remedy;
    private final transient List<String> command;

    AwsFailure(Kind kind, String message, String remedy, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.remedy = remedy;
        this.command = List.of();
    }

    /** The AWS sign-in of this computer is of no use until it is renewed. */
    AwsFailure(String message, AwsRenewal renewal, Throwable cause) {
        super(message, cause);
        this.kind = Kind.NOT_SIGNED_IN;
        this.remedy = renewal.remedy();
        this.command = renewal.command();
    }

    public Kind kind() {
        return kind;
    }

    /** What the user can do about it, one sentence; may be empty. */
    public String remedy() {
        return remedy;
    }

    /** The words of the command that renews the AWS sign-in; empty if that is not what helps. */
    public List<String> command() {
        return command;
    }
}
