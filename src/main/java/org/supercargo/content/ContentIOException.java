package org.supercargo.content;

import java.io.IOException;

/** Carries a {@link ContentException} through the {@link java.io.InputStream} interface. */
public final class ContentIOException extends IOException {
    private final ContentException failure;

    public ContentIOException(ContentException failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    public ContentException failure() {
        return failure;
    }
}
