package org.supercargo.sample.store;

/**
 * The error codes of the distribution specification, and three of its reference server, with their
 * HTTP status.
 */
public enum RefusalCode {
    BLOB_UNKNOWN(404),
    BLOB_UPLOAD_INVALID(400),
    BLOB_UPLOAD_UNKNOWN(404),
    DIGEST_INVALID(400),
    MANIFEST_BLOB_UNKNOWN(404),
    MANIFEST_INVALID(400),
    MANIFEST_UNKNOWN(404),
    NAME_INVALID(400),
    NAME_UNKNOWN(404),
    SIZE_INVALID(413),
    UNAUTHORIZED(401),
    DENIED(403),
    UNSUPPORTED(405),
    TAG_INVALID(400),
    PAGINATION_NUMBER_INVALID(400),
    RANGE_INVALID(416);

    private final int status;

    RefusalCode(int status) {
        this.status = status;
    }

    /** The HTTP status that goes with the code. */
    public int status() {
        return status;
    }
}
