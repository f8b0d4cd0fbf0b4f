package org.supercargo.registry.manifest;

import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.DigestMismatch;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DeclaredMediaType;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.ContentDigest;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * {@code GET /v2/<name>/manifests/<reference>}: a manifest's bytes, verified (distribution-spec,
 * end-3).
 */
public final class ManifestFetcher {
    /** The most bytes of a manifest. */
    static final int MAX_BYTES = 8 << 20;

    static final String ACCEPT = String.join(", ", MediaType.MANIFESTS);

    /** Media types that say nothing. */
    static final Set<String> GENERIC =
            Set.of("", "application/json", "text/plain", MediaType.OCTET_STREAM);

    private static final int NOT_MODIFIED = 304;

    private final RegistryConnection connection;
    private final RepositoryName repository;

    public ManifestFetcher(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    public RawManifest fetch(Selector selector) throws ContentException {
        Attempt attempt = attempt(selector);
        try (Answer answer = send(request(selector, attempt), attempt)) {
            if (answer.status() != 406) {
                return read(answer, selector, attempt);
            }
        }
        Request.Builder anything = request(selector, attempt).header("Accept", ACCEPT + ", */*");
        try (Answer answer = send(anything, attempt)) {
            return read(answer, selector, attempt);
        }
    }

    /** Fetches only what differs from the known manifest (RFC 9110, If-None-Match). */
    public RawManifest refetch(Tag tag, RawManifest known) throws ContentException {
        Attempt attempt = attempt(tag);
        Request.Builder request =
                request(tag, attempt).header("If-None-Match", "\"" + known.digest() + "\"");
        try (Answer answer = send(request, attempt)) {
            return switch (answer.status()) {
                case NOT_MODIFIED -> known;
                case 406 -> fetch(tag);
                default -> read(answer, tag, attempt);
            };
        }
    }

    private Attempt attempt(Selector selector) {
        return connection
                .attempt("read " + repository.at(selector))
                .inRepository(repository.path());
    }

    private Request.Builder request(Selector selector, Attempt attempt) throws ContentException {
        String path = repository.path() + "/manifests/" + selector.pathForm();
        return new Request.Builder().url(connection.url(path, attempt)).header("Accept", ACCEPT);
    }

    private Answer send(Request.Builder request, Attempt attempt) throws ContentException {
        return connection.send(request, attempt, Wanted.pull(repository));
    }

    private static RawManifest read(Answer answer, Selector selector, Attempt attempt)
            throws ContentException {
        if (!answer.isSuccess() || answer.isWebPage()) {
            throw answer.failure();
        }
        byte[] bytes = decoded(answer, answer.bytes(MAX_BYTES));
        Digest digest =
                switch (selector) {
                    case Digest wanted -> checked(wanted, bytes, attempt);
                    case Tag _ -> ofTag(answer, bytes, attempt);
                };
        return new RawManifest(mediaType(answer, bytes), digest, bytes);
    }

    /** Where the header says nothing, the manifest itself may. */
    private static String mediaType(Answer answer, byte[] bytes) {
        String said = answer.contentType();
        return GENERIC.contains(said) ? DeclaredMediaType.of(bytes).orElse(said) : said;
    }

    private static Digest checked(Digest wanted, byte[] bytes, Attempt attempt)
            throws DigestMismatch {
        if (!wanted.matches(bytes)) {
            throw new DigestMismatch(
                    attempt,
                    wanted,
                    Digest.of(wanted.algorithm(), wanted.newMessageDigest().digest(bytes)));
        }
        return wanted;
    }

    /**
     * A signed manifest of schema 1 has the digest of its payload, which only the registry's word
     * tells.
     */
    private static Digest ofTag(Answer answer, byte[] bytes, Attempt attempt)
            throws DigestMismatch {
        Optional<Digest> said = ContentDigest.of(answer);
        if (said.isEmpty()) {
            return Digest.sha256(bytes);
        }
        boolean signed = answer.contentType().equals(MediaType.DOCKER_SCHEMA1_SIGNED);
        return signed ? said.get() : checked(said.get(), bytes, attempt);
    }

    /**
     * Some proxies compress although that was not asked for; the digest is that of the plain bytes.
     */
    private static byte[] decoded(Answer answer, byte[] bytes) throws ContentException {
        if (answer.header("Content-Encoding").filter("gzip"::equalsIgnoreCase).isEmpty()) {
            return bytes;
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] decoded = plain.readNBytes(MAX_BYTES + 1);
            if (decoded.length > MAX_BYTES) {
                throw new UnexpectedAnswer(
                        answer.attempt(),
                        answer.attempt().place() + " sent more than " + MAX_BYTES + " bytes.",
                        null);
            }
            return decoded;
        } catch (IOException e) {
            throw answer.brokenBody(e);
        }
    }
}
