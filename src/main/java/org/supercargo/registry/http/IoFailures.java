package org.supercargo.registry.http;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.content.ContentException.Unreachable;
import org.supercargo.content.ContentIOException;
import org.supercargo.registry.tls.CertificateFileException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

/** Turns a failure of the connection into the one that a person understands. */
public final class IoFailures {
    /** What the http client says of a body that ends before its length. */
    private static final String END_OF_STREAM = "unexpected end of stream";

    private IoFailures() {}

    /**
     * Names the cause of a failed exchange.
     *
     * @param url where the request went; only its host is shown
     */
    public static ContentException of(IOException failure, HttpUrl url, Attempt attempt) {
        if (failure instanceof ContentIOException known) {
            return known.failure();
        }
        if (isCancelled(failure)) {
            return new ContentException.Cancelled(attempt);
        }
        String host = Redaction.hostOf(url);
        return switch (failure) {
            case CertificateFileException unusable ->
                    new ContentException.LocalStorage(attempt, unusable.getMessage(), failure);
            case ForbiddenAddressException _ ->
                    new InsecureConnection(
                            attempt,
                            Problem.UNSAFE_ADDRESS,
                            "it leads to an address inside a network, " + host + ".",
                            "Nothing was sent there. Tell the registry's owner.",
                            failure);
            case UnknownHostException _ ->
                    unreachable(attempt, "there is no host " + host + ".", failure);
            case SocketTimeoutException _ ->
                    unreachable(attempt, host + " did not answer in time.", failure);
            case NoRouteToHostException _ ->
                    unreachable(attempt, "there is no way to " + host + " from here.", failure);
            case ConnectException _ ->
                    unreachable(attempt, host + " refuses the connection.", failure);
            case SSLException tls -> TlsFailures.of(tls, host, attempt);
            case ProtocolException cut when END_OF_STREAM.equals(cut.getMessage()) ->
                    new ContentException.UnexpectedAnswer(
                            attempt, host + " sent only a part of its answer.", failure);
            case ProtocolException _ ->
                    new ContentException.UnexpectedAnswer(
                            attempt, host + " does not speak HTTP as it should.", failure);
            default -> unreachable(attempt, "the connection to " + host + " broke.", failure);
        };
    }

    /** Whether the exchange ended because the thread was asked to stop. */
    static boolean isCancelled(IOException failure) {
        return Thread.currentThread().isInterrupted()
                || failure instanceof InterruptedIOException
                        && !(failure instanceof SocketTimeoutException)
                        && "interrupted".equals(failure.getMessage());
    }

    private static Unreachable unreachable(Attempt attempt, String cause, IOException failure) {
        return new Unreachable(attempt, cause, failure);
    }
}
