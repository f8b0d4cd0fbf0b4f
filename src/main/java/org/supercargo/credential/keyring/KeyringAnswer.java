package org.supercargo.credential.keyring;

import org.supercargo.credential.Secret;

/** What came of asking the keyring. Texts in it are fit to be shown. */
sealed interface KeyringAnswer {
    record Found(Secret value) implements KeyringAnswer {}

    record NotFound() implements KeyringAnswer {}

    /** The program that reads the keyring is not installed. */
    record Missing(String program, String remedy) implements KeyringAnswer {}

    record Failed(String reason) implements KeyringAnswer {}

    /** This system's keyring cannot be read by a program. */
    record Unsupported() implements KeyringAnswer {}
}
