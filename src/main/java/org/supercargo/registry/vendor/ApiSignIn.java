package org.supercargo.registry.vendor;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.credential.Credential;
import org.supercargo.credential.Secret;

import java.util.Optional;

/** Turns the sign-in for a registry into what its vendor's API takes. */
interface ApiSignIn {
    /** Which sign-in would do, in a sentence that begins with "Sign in". */
    String remedy();

    /** Whether the API tells without a sign-in what everybody may see. */
    default boolean isOptional() {
        return false;
    }

    /**
     * The value of the header {@code Authorization}.
     *
     * @return empty if the API takes no credential of this kind, or has refused this one
     */
    Optional<Secret> authorization(Credential credential, Attempt attempt) throws ContentException;

    /** An access token in the place of the password is sent as it is. */
    static ApiSignIn accessToken(String remedy) {
        return new ApiSignIn() {
            @Override
            public String remedy() {
                return remedy;
            }

            @Override
            public Optional<Secret> authorization(Credential credential, Attempt attempt) {
                return credential instanceof Credential.UserPassword(_, Secret token)
                        ? Optional.of(new Secret("Bearer " + token.reveal()))
                        : Optional.empty();
            }
        };
    }
}
