package org.supercargo.registry.auth;

/** Where the sign-in of one registry may go, as far as the user decides it. */
public interface SignInPolicy {
    /**
     * Whether the password may go to this sign-in host, which belongs to somebody else than the
     * registry.
     *
     * @param host {@code host[:port]}
     */
    boolean mayReceivePassword(String host);

    /** Whether the password may go over plain http to a host that is not this computer. */
    boolean mayGoUnprotected();
}
