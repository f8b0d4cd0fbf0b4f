package org.supercargo.transfer;

/**
 * Hears of the steps of a copy, in the order that {@link TransferEvent} tells. It is called from
 * the threads that copy, several at once, as often as a buffer is filled: it must be quick and
 * thread-safe, and whoever draws decides how often.
 */
@FunctionalInterface
public interface TransferListener {
    /** Hears nothing. */
    TransferListener NONE = event -> {};

    void on(TransferEvent event);
}
