package org.supercargo.credential;

/** A sign-in could not be kept or taken away. The message is a sentence fit to be shown. */
public final class NotKeptException extends Exception {
    public NotKeptException(String message, Throwable cause) {
        super(message, cause);
    }
}
