package org.supercargo.credential;

/**
 * Who a credential signs in, without its secret.
 *
 * @param user the user's name; may be empty
 * @param kind the form of the credential; a name that stands beside a token says little
 * @param origin where the credential came from
 */
public record Account(String user, Credential.Kind kind, String origin) {
    /** Such as {@code signed in as alice}. */
    public String words() {
        boolean isNamed = kind == Credential.Kind.USER_PASSWORD && !user.isEmpty();
        return isNamed ? "signed in as " + user : "signed in with a token";
    }
}
