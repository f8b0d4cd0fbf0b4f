package org.supercargo.ui.kit;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.SignInElsewhere;

import java.util.Optional;

/** What only the user can allow, and what failed for want of it. */
public sealed interface Permission {
    /** To ask the registry over plain http. */
    record PlainHttp() implements Permission {}

    /** To send the registry's password over plain http. */
    record UnprotectedPassword() implements Permission {}

    /**
     * To send the registry's password to a host of another owner.
     *
     * @param host the {@code host[:port]} that would receive it
     */
    record PasswordTo(String host) implements Permission {}

    /** What would have to be allowed; nothing if no permission helps. */
    static Optional<Permission> missing(ContentException failure) {
        return switch (failure) {
            case SignInElsewhere elsewhere -> Optional.of(new PasswordTo(elsewhere.host()));
            case InsecureConnection insecure ->
                    switch (insecure.problem()) {
                        case PLAIN_HTTP -> Optional.of(new PlainHttp());
                        case UNPROTECTED_PASSWORD -> Optional.of(new UnprotectedPassword());
                        case UNTRUSTED_CERTIFICATE, CLIENT_CERTIFICATE, UNSAFE_ADDRESS ->
                                Optional.empty();
                    };
            default -> Optional.empty();
        };
    }

    /** What a button says that asks for it. */
    default String words() {
        return switch (this) {
            case PlainHttp() -> "Allow plain http for this host…";
            case UnprotectedPassword() -> "Allow the password over plain http…";
            case PasswordTo(String host) -> "Allow " + host + " to receive the password…";
        };
    }
}
