package org.supercargo.service.tags;

/** Says in a sentence what is wrong with a filter. */
public final class InvalidFilterException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidFilterException(String message) {
        super(message);
    }
}
