package org.supercargo.sample.http;

import org.supercargo.oci.Digest;
import org.supercargo.sample.store.Repository;
import org.supercargo.sample.store.Store;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /v2/<name>/blobs/uploads/}: takes a blob at once or from another repository, or opens an
 * upload.
 */
final class UploadStartEndpoint implements Endpoint {
    private final Store store;

    UploadStartEndpoint(Store store) {
        this.store = store;
    }

    @Override
    public Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    public Reply answer(Request request, Place place) throws IOException {
        Optional<Digest> whole = request.parameter("digest").map(Place::digest);
        if (whole.isPresent()) {
            store.open(place.repository()).putBlob(whole.get(), request.body(store.freeMemory()));
            return UploadReply.stored(place, whole.get());
        }
        Optional<Digest> mounted = request.parameter("mount").map(Place::digest);
        if (mounted.isPresent() && mount(request, place, mounted.get())) {
            return UploadReply.stored(place, mounted.get());
        }
        return UploadReply.progress(202, place, store.open(place.repository()).startUpload());
    }

    private boolean mount(Request request, Place place, Digest digest) {
        Optional<byte[]> blob =
                request.parameter("from")
                        .flatMap(store::find)
                        .flatMap((Repository source) -> source.blob(digest));
        blob.ifPresent(bytes -> store.open(place.repository()).keep(digest, bytes));
        return blob.isPresent();
    }
}
