package org.supercargo.service.signin;

/** Where a sign-in is to be kept. */
public enum SignInPlace {
    /** In this program's memory, until it ends. */
    SESSION,
    /**
     * In the credential helper that is configured, else the platform's; without one in the session.
     */
    HELPER,
    /** In this program's own file, readable for its owner only, unencrypted. */
    OWN_FILE,
    /** In docker's configuration, as {@code docker login} does. */
    DOCKER_CONFIGURATION
}
