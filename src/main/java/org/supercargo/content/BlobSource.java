package org.supercargo.content;

import java.io.InputStream;

/**
 * Opens the bytes of a blob, from the beginning, each time it is asked: so that a push can be tried
 * again.
 */
@FunctionalInterface
public interface BlobSource {
    /**
     * @return a fresh stream that the caller closes
     */
    InputStream open() throws ContentException;
}
