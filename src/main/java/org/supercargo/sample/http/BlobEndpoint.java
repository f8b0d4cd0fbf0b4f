package org.supercargo.sample.http;

import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.sample.store.Refusal;
import org.supercargo.sample.store.RefusalCode;
import org.supercargo.sample.store.Repository;
import org.supercargo.sample.store.Store;

import java.util.Optional;
import java.util.Set;

/** {@code /v2/<name>/blobs/<digest>}: whole blobs and ranges of them. */
final class BlobEndpoint implements Endpoint {
    private final Store store;
    private final DeletePolicy deletes;

    BlobEndpoint(Store store, DeletePolicy deletes) {
        this.store = store;
        this.deletes = deletes;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "HEAD", "DELETE");
    }

    @Override
    public Reply answer(Request request, Place place) {
        return request.method().equals("DELETE") ? delete(place) : get(request, place);
    }

    private Reply get(Request request, Place place) {
        Digest digest = place.digest();
        byte[] blob =
                store.find(place.repository())
                        .flatMap(repository -> repository.blob(digest))
                        .orElseThrow(() -> unknown(digest));
        Reply whole =
                Reply.of(MediaType.OCTET_STREAM, blob)
                        .with("Docker-Content-Digest", digest.toString())
                        .with("ETag", Match.entityTag(digest))
                        .with("Accept-Ranges", "bytes");
        if (Match.alreadyHas(request, digest)) {
            return whole.withStatus(304).slice(0, 0);
        }
        Optional<ByteRange> range = ByteRange.of(request, digest, blob.length);
        return range.map(part -> part(whole, part, blob.length)).orElse(whole);
    }

    private static Reply part(Reply whole, ByteRange range, int size) {
        Reply reply =
                range.count() == 0
                        ? Reply.refused(
                                new Refusal(RefusalCode.RANGE_INVALID, "the range is outside"))
                        : whole.withStatus(206).slice(range.first(), range.count());
        return reply.with("Content-Range", range.contentRange(size));
    }

    private Reply delete(Place place) {
        deletes.checkAllowed();
        Digest digest = place.digest();
        Optional<Repository> repository = store.find(place.repository());
        if (repository.filter(r -> r.deleteBlob(digest)).isEmpty()) {
            throw unknown(digest);
        }
        return Reply.empty(202);
    }

    private static Refusal unknown(Digest digest) {
        return new Refusal(RefusalCode.BLOB_UNKNOWN, "there is no blob " + digest);
    }
}
