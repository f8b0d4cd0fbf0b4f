package org.supercargo.registry.http;

import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.oci.MediaType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The answer to one request: its status and headers, and its body, which is read once and within a
 * limit.
 */
public final class Answer implements AutoCloseable {
    private final Response response;
    private final Attempt attempt;
    private final Optional<CredentialOrigin> origin;

    Answer(Response response, Attempt attempt) {
        this(
                response,
                attempt,
                Optional.ofNullable(response.request().tag(CredentialOrigin.class)));
    }

    private Answer(Response response, Attempt attempt, Optional<CredentialOrigin> origin) {
        this.response = response;
        this.attempt = attempt;
        this.origin = origin;
    }

    /** This answer, with the sign-in that was refused before the request went out. */
    public Answer after(CredentialOrigin refused) {
        return new Answer(response, attempt, Optional.of(refused));
    }

    public int status() {
        return response.code();
    }

    /** Whether the status is of the class 2xx. */
    public boolean isSuccess() {
        return response.isSuccessful();
    }

    /** The URL that answered at last, after all redirects. */
    public HttpUrl url() {
        return response.request().url();
    }

    /** The request that was answered at last. */
    public Request request() {
        return response.request();
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(response.header(name));
    }

    /** All headers of this name, in their order. */
    public List<String> headers(String name) {
        return response.headers(name);
    }

    /** The media type of the body, without parameters and lower-case; empty if there is none. */
    public String contentType() {
        return header("Content-Type").map(MediaType::normalize).orElse("");
    }

    /** The length that the header promises, in bytes. */
    public OptionalLong contentLength() {
        String text = response.header("Content-Length");
        boolean valid = text != null && text.strip().matches("[0-9]{1,18}");
        return valid ? OptionalLong.of(Long.parseLong(text.strip())) : OptionalLong.empty();
    }

    /** Which sign-in the request was sent with. */
    public Optional<CredentialOrigin> credentialOrigin() {
        return origin;
    }

    /** What was being done, with this answer's status. */
    public Attempt attempt() {
        return attempt.answered(status(), List.of());
    }

    /**
     * Reads the whole body.
     *
     * @param limit the most bytes; more is a failure, whatever the headers say
     * @throws UnexpectedAnswer if the body is longer, or shorter than its header says
     */
    public byte[] bytes(int limit) throws ContentException {
        try {
            byte[] bytes = stream().readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new UnexpectedAnswer(
                        attempt(), attempt.place() + " sent more than " + limit + " bytes.", null);
            }
            return bytes;
        } catch (IOException e) {
            throw brokenBody(e);
        }
    }

    /** The beginning of the body, at most so many bytes; what cannot be read is left out. */
    byte[] beginning(int limit) {
        try {
            return stream().readNBytes(limit);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** The beginning of the body as text, without taking it away; empty if it cannot be read. */
    public String peek(int limit) {
        try {
            return new String(response.peekBody(limit).bytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The body as it comes; it is closed with this answer. */
    public InputStream stream() {
        return response.body().byteStream();
    }

    /** The failure of a body that could not be read to its end. */
    public ContentException brokenBody(IOException failure) {
        ContentException known = IoFailures.of(failure, url(), attempt());
        if (known instanceof ContentException.Unreachable
                && !(failure instanceof java.net.SocketTimeoutException)) {
            return new UnexpectedAnswer(
                    attempt(), attempt.place() + " cut the answer short.", failure);
        }
        return known;
    }

    /**
     * The failure that this answer is, by its status; reads the body for what the registry says.
     */
    public ContentException failure() {
        return StatusFailures.of(this, attempt);
    }

    /** Whether it is a web page, such as a proxy or a sign-in page sends instead of an answer. */
    public boolean isWebPage() {
        String type = contentType();
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    @Override
    public void close() {
        response.close();
    }
}
