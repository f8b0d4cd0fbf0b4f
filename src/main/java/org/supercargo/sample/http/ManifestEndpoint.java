package org.supercargo.sample.http;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.sample.store.Refusal;
import org.supercargo.sample.store.RefusalCode;
import org.supercargo.sample.store.Repository;
import org.supercargo.sample.store.Store;
import org.supercargo.sample.store.StoredManifest;

import java.io.IOException;
import java.util.Set;

/** {@code /v2/<name>/manifests/<reference>}: manifests and indexes, by tag or by digest. */
final class ManifestEndpoint implements Endpoint {
    private static final long MAX_SIZE = 4L << 20;

    private final Store store;
    private final DeletePolicy deletes;

    ManifestEndpoint(Store store, DeletePolicy deletes) {
        this.store = store;
        this.deletes = deletes;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "HEAD", "PUT", "DELETE");
    }

    @Override
    public Reply answer(Request request, Place place) throws IOException {
        return switch (request.method()) {
            case "PUT" -> put(request, place);
            case "DELETE" -> delete(place);
            default -> get(request, place);
        };
    }

    private Reply get(Request request, Place place) {
        Selector selector = place.selector(RefusalCode.MANIFEST_UNKNOWN);
        StoredManifest manifest =
                repository(place).manifest(selector).orElseThrow(() -> unknown(selector));
        if (!Match.accepts(request, manifest.mediaType())) {
            throw new Refusal(
                    RefusalCode.MANIFEST_UNKNOWN,
                    "the manifest is "
                            + manifest.mediaType()
                            + ", which the request does not accept");
        }
        Reply reply =
                Match.alreadyHas(request, manifest.digest())
                        ? Reply.empty(304)
                        : Reply.of(manifest.mediaType(), manifest.bytes());
        return named(reply, manifest.digest()).with("ETag", Match.entityTag(manifest.digest()));
    }

    private Reply put(Request request, Place place) throws IOException {
        Selector selector = place.selector(RefusalCode.TAG_INVALID);
        byte[] bytes = request.body(MAX_SIZE);
        Digest digest =
                switch (selector) {
                    case Tag _ -> Digest.sha256(bytes);
                    case Digest expected -> checked(expected, bytes);
                };
        StoredManifest manifest =
                StoredManifest.parse(digest, request.header("Content-Type"), bytes);
        store.open(place.repository()).put(selector, manifest);
        Reply reply = Reply.empty(201).with("Location", place.path("manifests", digest));
        return manifest.subject()
                .map(subject -> named(reply, digest).with("OCI-Subject", subject.toString()))
                .orElse(named(reply, digest));
    }

    private static Digest checked(Digest expected, byte[] bytes) {
        if (!expected.matches(bytes)) {
            throw new Refusal(
                    RefusalCode.DIGEST_INVALID,
                    "the manifest does not have the digest " + expected);
        }
        return expected;
    }

    private Reply delete(Place place) {
        deletes.checkAllowed();
        Selector selector = place.selector(RefusalCode.MANIFEST_UNKNOWN);
        if (selector instanceof Tag) {
            deletes.checkTagsAllowed();
        }
        if (!repository(place).delete(selector)) {
            throw unknown(selector);
        }
        return Reply.empty(202);
    }

    private Repository repository(Place place) {
        return store.find(place.repository())
                .orElseThrow(
                        () ->
                                new Refusal(
                                        RefusalCode.NAME_UNKNOWN,
                                        "there is no repository " + place.repository()));
    }

    private static Reply named(Reply reply, Digest digest) {
        return reply.with("Docker-Content-Digest", digest.toString());
    }

    private static Refusal unknown(Selector selector) {
        return new Refusal(RefusalCode.MANIFEST_UNKNOWN, "there is no manifest " + selector);
    }
}
