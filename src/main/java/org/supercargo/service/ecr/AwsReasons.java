package org.supercargo.service.ecr;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.credential.ecr.AwsFailure;
import org.supercargo.credential.ecr.EcrRepositories;

/**
 * Says why there was no sign-in to offer to a registry of ECR: the registry itself only says that
 * it wants one, the reason is at AWS.
 */
final class AwsReasons {
    private final EcrRepositories aws;

    AwsReasons(EcrRepositories aws) {
        this.aws = aws;
    }

    /** Something that the registry may refuse. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws ContentException;
    }

    /** Does it, and asks AWS where no sign-in could be offered. */
    <T> T explaining(Call<T> call) throws ContentException {
        try {
            return call.run();
        } catch (SignInRequired e) {
            throw reason(e);
        }
    }

    private ContentException reason(SignInRequired refusal) {
        if (refusal.credentialSource().isPresent() || aws.isPublic()) {
            return refusal;
        }
        try {
            aws.checkSignIn();
            return refusal;
        } catch (AwsFailure e) {
            return AwsWords.of(e, refusal.attempt());
        }
    }
}
