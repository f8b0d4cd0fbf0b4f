package org.supercargo.credential;

import java.util.Locale;

/**
 * What opens a registry. "No credential" is never a value of this type but an empty {@link
 * java.util.Optional}.
 */
public sealed interface Credential {
    /** The forms a credential takes, with the words for them. */
    enum Kind {
        USER_PASSWORD("user and password"),
        IDENTITY_TOKEN("identity token"),
        BEARER("bearer token");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in words for a sentence. */
        public String words() {
            return words;
        }

        /** The stable word for programs, such as {@code identity-token}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The form of this credential. */
    Kind kind();

    /** The user's name; empty where the credential has none. */
    String user();

    /** A user with a password or an access token in its place. */
    record UserPassword(String user, Secret password) implements Credential {
        @Override
        public Kind kind() {
            return Kind.USER_PASSWORD;
        }
    }

    /**
     * A refresh token that a token server turns into access tokens (docker's {@code
     * identitytoken}).
     */
    record IdentityToken(String user, Secret token) implements Credential {
        @Override
        public Kind kind() {
            return Kind.IDENTITY_TOKEN;
        }
    }

    /** A token that is sent as it is (docker's {@code registrytoken}). */
    record BearerToken(Secret token) implements Credential {
        @Override
        public Kind kind() {
            return Kind.BEARER;
        }

        @Override
        public String user() {
            return "";
        }
    }
}
