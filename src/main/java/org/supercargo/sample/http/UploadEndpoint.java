package org.supercargo.sample.http;

import org.supercargo.oci.Digest;
import org.supercargo.sample.store.Refusal;
import org.supercargo.sample.store.RefusalCode;
import org.supercargo.sample.store.Repository;
import org.supercargo.sample.store.Store;
import org.supercargo.sample.store.Upload;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /v2/<name>/blobs/uploads/<session>}: an open upload, in chunks or in one. */
final class UploadEndpoint implements Endpoint {
    private static final Pattern CONTENT_RANGE = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

    private final Store store;

    UploadEndpoint(Store store) {
        this.store = store;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "PATCH", "PUT", "DELETE");
    }

    @Override
    public Reply answer(Request request, Place place) throws IOException {
        Repository repository =
                store.find(place.repository())
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                RefusalCode.BLOB_UPLOAD_UNKNOWN,
                                                "there is no such upload"));
        Upload upload = repository.upload(place.reference());
        try {
            return switch (request.method()) {
                case "PATCH" -> {
                    append(request, upload);
                    yield UploadReply.progress(202, place, upload);
                }
                case "PUT" -> finish(request, place, repository, upload);
                case "DELETE" -> {
                    repository.cancel(upload);
                    yield Reply.empty(204);
                }
                default -> UploadReply.progress(204, place, upload);
            };
        } catch (Refusal refusal) {
            // the client resumes from what these headers say
            return refusal.code() == RefusalCode.RANGE_INVALID
                    ? UploadReply.progress(Reply.refused(refusal), place, upload)
                    : Reply.refused(refusal);
        }
    }

    private Reply finish(Request request, Place place, Repository repository, Upload upload)
            throws IOException {
        Digest digest = Place.digest(request.parameter("digest").orElse(""));
        append(request, upload);
        repository.finish(upload, digest);
        return UploadReply.stored(place, digest);
    }

    private void append(Request request, Upload upload) throws IOException {
        byte[] chunk = request.body(store.freeMemory());
        Optional<String> range = request.header("Content-Range");
        upload.append(
                chunk, range.isEmpty() ? OptionalLong.empty() : start(range.get(), chunk.length));
    }

    private static OptionalLong start(String contentRange, int length) {
        Matcher matcher = CONTENT_RANGE.matcher(contentRange);
        if (!matcher.matches()) {
            throw new Refusal(
                    RefusalCode.BLOB_UPLOAD_INVALID, "Content-Range must be <start>-<end>");
        }
        long start = Long.parseLong(matcher.group(1));
        if (Long.parseLong(matcher.group(2)) - start + 1 != length) {
            throw new Refusal(
                    RefusalCode.BLOB_UPLOAD_INVALID,
                    "Content-Range does not fit the chunk's length");
        }
        return OptionalLong.of(start);
    }
}
