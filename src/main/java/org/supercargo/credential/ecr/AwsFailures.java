package org.supercargo.credential.ecr;

import org.supercargo.credential.SafeText;
import org.supercargo.credential.ecr.AwsFailure.Kind;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Words the failures of the AWS SDK. */
final class AwsFailures {
    private static final Set<String> STALE =
            Set.of(
                    "ExpiredToken",
                    "ExpiredTokenException",
                    "UnrecognizedClientException",
                    "InvalidClientTokenId",
                    "InvalidSignatureException",
                    "SignatureDoesNotMatch",
                    "MissingAuthenticationTokenException",
                    "RequestExpired");

    private AwsFailures() {}

    /**
     * @param doing what was asked for, to stand after "could not"
     * @param renewal how the user renews the AWS sign-in
     */
    static AwsFailure of(SdkException failure, String doing, AwsRenewal renewal) {
        return switch (failure) {
            case AwsServiceException answer -> answered(answer, doing, renewal);
            case AbortedException aborted ->
                    new AwsFailure(Kind.CANCELLED, "It was stopped.", "", aborted);
            case ApiCallTimeoutException late -> unreachable(late);
            case ApiCallAttemptTimeoutException late -> unreachable(late);
            default ->
                    hasCause(failure, IOException.class)
                            ? unreachable(failure)
                            : new AwsFailure(
                                    Kind.SETTINGS,
                                    "The AWS SDK could not " + doing + ".",
                                    "Check the AWS settings in ~/.aws/config.",
                                    failure);
        };
    }

    private static AwsFailure unreachable(SdkException failure) {
        return new AwsFailure(
                Kind.UNREACHABLE,
                "AWS could not be reached.",
                "Check the network, then try again.",
                failure);
    }

    private static AwsFailure answered(
            AwsServiceException answer, String doing, AwsRenewal renewal) {
        String code =
                Optional.ofNullable(answer.awsErrorDetails())
                        .map(AwsErrorDetails::errorCode)
                        .map(SafeText::of)
                        .orElse("status " + answer.statusCode());
        if (STALE.contains(code)) {
            return new AwsFailure(
                    "AWS does not accept the AWS sign-in (" + code + ").", renewal, answer);
        }
        return refused(answer, code, doing);
    }

    private static AwsFailure refused(AwsServiceException answer, String code, String doing) {
        Kind kind = kind(code, answer.statusCode());
        String remedy =
                switch (kind) {
                    case DENIED -> "Ask the owner of the AWS account for the right.";
                    case NOT_FOUND -> "Check the name, or refresh the list.";
                    case ALREADY_EXISTS -> "Choose another name.";
                    case REJECTED -> "Check the name, and the limits of the AWS account.";
                    default -> "Try again later.";
                };
        return new AwsFailure(kind, "AWS refused to " + doing + " (" + code + ").", remedy, answer);
    }

    private static Kind kind(String code, int status) {
        if (code.startsWith("AccessDenied") || code.startsWith("NotAuthorized")) {
            return Kind.DENIED;
        }
        if (code.endsWith("NotFoundException")) {
            return Kind.NOT_FOUND;
        }
        if (code.endsWith("AlreadyExistsException")) {
            return Kind.ALREADY_EXISTS;
        }
        if (code.equals("InvalidParameterException") || code.equals("LimitExceededException")) {
            return Kind.REJECTED;
        }
        return status == 403 ? Kind.DENIED : Kind.OTHER;
    }

    /**
     * @param code why AWS left an image where it was; {@code null} if it does not say
     */
    static AwsFailure notDeleted(String code, String doing) {
        String message = "AWS did not " + doing + " (" + code + ").";
        return switch (code) {
            case "ImageNotFound" ->
                    new AwsFailure(Kind.NOT_FOUND, message, "Refresh the list.", null);
            case "ImageReferencedByManifestList" ->
                    new AwsFailure(
                            Kind.CONFLICT,
                            message,
                            "An index refers to it: delete that first.",
                            null);
            case null, default -> new AwsFailure(Kind.OTHER, message, "Try again later.", null);
        };
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        Throwable cause = failure.getCause();
        while (cause != null && !type.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
