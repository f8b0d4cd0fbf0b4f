package org.supercargo.oci.json;

import java.io.IOException;

/**
 * Says that bytes are not the JSON that was expected, and where it ends to be so; never repeats
 * what they say.
 */
public final class UnreadableJsonException extends IOException {
    public UnreadableJsonException(String message) {
        super(message);
    }
}
