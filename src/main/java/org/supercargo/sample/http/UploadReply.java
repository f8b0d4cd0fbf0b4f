package org.supercargo.sample.http;

import org.supercargo.oci.Digest;
import org.supercargo.sample.store.Upload;

/** The answers that the upload endpoints share. */
final class UploadReply {
    private UploadReply() {}

    /** Says where the finished blob is. */
    static Reply stored(Place place, Digest digest) {
        return Reply.empty(201)
                .with("Location", place.path("blobs", digest))
                .with("Docker-Content-Digest", digest.toString());
    }

    /** Says where the upload goes on and what has come so far. */
    static Reply progress(int status, Place place, Upload upload) {
        return progress(Reply.empty(status), place, upload);
    }

    static Reply progress(Reply reply, Place place, Upload upload) {
        return reply.with("Location", place.path("blobs/uploads", upload.id()))
                .with("Docker-Upload-UUID", upload.id())
                .with("Range", "0-" + Math.max(0, upload.size() - 1));
    }
}
