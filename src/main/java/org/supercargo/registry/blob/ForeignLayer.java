package org.supercargo.registry.blob;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.VerifyingInputStream;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.DisplayText;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.Redaction;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A layer that its registry does not keep: fetched from the places that its descriptor names, where
 * the user allows that, and never with a sign-in (image-spec, descriptor.md, "urls").
 */
final class ForeignLayer {
    private final RegistryConnection connection;
    private final Descriptor blob;
    private final Attempt attempt;
    private final List<HttpUrl> places;

    ForeignLayer(RegistryConnection connection, Descriptor blob, Attempt attempt) {
        this.connection = connection;
        this.blob = blob;
        this.attempt = attempt;
        this.places = blob.urls().stream().map(HttpUrl::parse).filter(url -> url != null).toList();
    }

    /**
     * Opens the first place that has it.
     *
     * @throws NotFound if the user has not allowed it, or no place is a web address
     */
    InputStream fetch() throws ContentException {
        if (!connection.fetchesForeignLayers() || places.isEmpty()) {
            throw elsewhere();
        }
        ContentException last = elsewhere();
        for (HttpUrl place : places) {
            try {
                return open(place);
            } catch (ContentException.Cancelled e) {
                throw e;
            } catch (ContentException e) {
                last = e;
            }
        }
        throw last;
    }

    private InputStream open(HttpUrl place) throws ContentException {
        Answer answer = connection.sendElsewhere(new Request.Builder().url(place), attempt);
        if (!answer.isSuccess() || answer.isWebPage()) {
            try (answer) {
                throw answer.failure();
            }
        }
        InputStream closing =
                new FilterInputStream(answer.stream()) {
                    @Override
                    public void close() throws IOException {
                        answer.close();
                    }
                };
        return new VerifyingInputStream(closing, blob, attempt);
    }

    private NotFound elsewhere() {
        String hosts =
                places.stream().map(Redaction::hostOf).distinct().collect(Collectors.joining(", "));
        return new NotFound(
                attempt,
                attempt.place()
                        + " does not keep this layer; it is said to be at "
                        + DisplayText.line(hosts.isEmpty() ? "no web address" : hosts, 200)
                        + ".",
                "If you trust them, pull it on the command line with --foreign-layers.");
    }
}
