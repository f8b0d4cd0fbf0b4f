package org.supercargo.transfer;

/** Which of the two places of a copy failed. */
public enum TransferSide {
    SOURCE,
    DESTINATION
}
