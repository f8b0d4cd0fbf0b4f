package org.supercargo.transfer;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentIOException;
import org.supercargo.content.ReadableContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.json.DeclaredMediaType;
import org.supercargo.oci.json.DocumentReader;
import org.supercargo.oci.json.Json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads the manifests of a copy from its source, each checked once more, and refuses what cannot be
 * copied.
 */
final class ManifestFetcher {
    private final ReadableContent source;
    private final Attempt attempt;

    /**
     * @param attempt the copy, for failures
     */
    ManifestFetcher(ReadableContent source, Attempt attempt) {
        this.source = source;
        this.attempt = attempt;
    }

    Attempt attempt() {
        return attempt;
    }

    /** Whether the source also reads layers that are kept elsewhere. */
    boolean givesForeignLayers() {
        return source.givesForeignLayers();
    }

    /** Reads the manifest that is asked for by name or digest. */
    Fetched byName(Selector selector) throws SideFailure {
        RawManifest raw = fetch(selector);
        Digest wanted = selector instanceof Digest digest ? digest : raw.digest();
        String type =
                MediaType.isManifest(raw.mediaType())
                        ? MediaType.normalize(raw.mediaType())
                        : DeclaredMediaType.of(raw.bytes()).orElse(raw.mediaType());
        return checked(new RawManifest(type, wanted, raw.bytes()));
    }

    /**
     * Reads an entry of an index. The type that the index says counts, not the one that comes with
     * the bytes.
     *
     * @return empty if the source does not have it, as is allowed for an index
     */
    Optional<Fetched> byEntry(Descriptor entry) throws SideFailure {
        requireVerifiable(entry);
        try {
            RawManifest raw = source.fetchManifest(entry.digest());
            return Optional.of(
                    checked(new RawManifest(entry.mediaType(), entry.digest(), raw.bytes())));
        } catch (ContentException.NotFound missing) {
            return Optional.empty();
        } catch (ContentException e) {
            throw SideFailure.ofSource(e);
        }
    }

    /** Reads a small blob whole. */
    byte[] blob(Descriptor blob) throws SideFailure {
        requireVerifiable(blob);
        try (InputStream in = source.fetchBlob(blob)) {
            return in.readNBytes(Json.MAX_DOCUMENT);
        } catch (ContentIOException e) {
            throw SideFailure.ofSource(e.failure());
        } catch (IOException e) {
            throw SideFailure.ofSource(SourceBlob.broken(blob, source.place(), e));
        } catch (ContentException e) {
            throw SideFailure.ofSource(e);
        }
    }

    /** Content that cannot be verified is never copied. */
    void requireVerifiable(Descriptor content) throws SideFailure {
        if (!content.digest().isVerifiable()) {
            throw refusal(
                    "it holds content whose digest cannot be checked here, since it is of the"
                            + " algorithm "
                            + content.digest().algorithm()
                            + ".");
        }
    }

    /** A failure that says why this content of the source is not copied. */
    SideFailure refusal(String cause) {
        return SideFailure.ofSource(
                new ContentException.Unsupported(
                        attempt, cause, "Look at its raw manifest to see what it is."));
    }

    private RawManifest fetch(Selector selector) throws SideFailure {
        try {
            return source.fetchManifest(selector);
        } catch (ContentException e) {
            throw SideFailure.ofSource(e);
        }
    }

    private Fetched checked(RawManifest raw) throws SideFailure {
        requireVerifiable(raw.descriptor());
        if (!raw.digest().matches(raw.bytes())) {
            Digest got =
                    Digest.of(
                            raw.digest().algorithm(),
                            raw.digest().newMessageDigest().digest(raw.bytes()));
            throw SideFailure.ofSource(
                    new ContentException.DigestMismatch(attempt, raw.digest(), got));
        }
        Document document = DocumentReader.read(raw);
        if (!document.isWhole()) {
            throw refusal(
                    "the manifest "
                            + raw.digest().shortForm()
                            + " cannot be copied. "
                            + document.warnings().getLast());
        }
        return new Fetched(raw, document);
    }
}
