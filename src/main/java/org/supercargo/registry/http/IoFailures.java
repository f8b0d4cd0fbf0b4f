package org.supercargo.registry.http;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.content.ContentException.Unreachable;
import org.supercargo.content.ContentIOException;
import org.supercargo.registry.tls.CertificateFileException;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Turns a failure of the connection into the one that a person understands. */
public final class IoFailures {
    private static final String PLAIN_REMEDY =
            "If you trust the network between, allow plain http for this host.";

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
            case SSLException tls -> ofTls(tls, host, attempt);
            case ProtocolException cut when END_OF_STREAM.equals(cut.getMessage()) ->
                    new ContentException.UnexpectedAnswer(
                            attempt, host + " sent only a part of its answer.", failure);
            case ProtocolException _ ->
                    new ContentException.UnexpectedAnswer(
                            attempt, host + " does not speak HTTP as it should.", failure);
            default -> unreachable(attempt, "the connection to " + host + " broke.", failure);
        };
    }

    /** The failure of a host that takes connections but never answers a greeting in TLS. */
    public static ContentException silent(
            SocketTimeoutException failure, HttpUrl url, Attempt attempt) {
        return new InsecureConnection(
                attempt,
                Problem.PLAIN_HTTP,
                Redaction.hostOf(url) + " keeps silent to https; perhaps it speaks plain http.",
                PLAIN_REMEDY,
                failure);
    }

    private static ContentException ofTls(SSLException failure, String host, Attempt attempt) {
        if (speaksPlainHttp(failure)) {
            return new InsecureConnection(
                    attempt,
                    Problem.PLAIN_HTTP,
                    host + " speaks plain http, not https.",
                    PLAIN_REMEDY,
                    failure);
        }
        if (hangsUp(failure)) {
            return new InsecureConnection(
                    attempt,
                    Problem.PLAIN_HTTP,
                    host + " does not speak https; perhaps it speaks plain http.",
                    PLAIN_REMEDY,
                    failure);
        }
        if (failure instanceof SSLPeerUnverifiedException) {
            return new InsecureConnection(
                    attempt,
                    Problem.UNTRUSTED_CERTIFICATE,
                    "the certificate of " + host + " is for another name.",
                    "Check the address, or ask the registry's owner.",
                    failure);
        }
        if (hasCertificateCause(failure)) {
            return new InsecureConnection(
                    attempt,
                    Problem.UNTRUSTED_CERTIFICATE,
                    "the certificate of " + host + " is not trusted.",
                    "Add the authority that issued it to this computer, or to the certs.d folder of"
                            + " this host.",
                    failure);
        }
        if (wantsClientCertificate(failure)) {
            return new InsecureConnection(
                    attempt,
                    Problem.CLIENT_CERTIFICATE,
                    host + " wants a client certificate that it accepts.",
                    "Put the certificate and its key into the certs.d folder of this host.",
                    failure);
        }
        return unreachable(attempt, "no safe connection to " + host + " could be made.", failure);
    }

    /**
     * Whether this is the answer of a server that knows no TLS; the platform gives it no type of
     * its own.
     */
    public static boolean speaksPlainHttp(IOException failure) {
        return failure instanceof SSLException
                && String.valueOf(failure.getMessage()).contains("unrecognized SSL message");
    }

    /**
     * The reason that the server gave for closing the connection, where writing to it failed before
     * that was read.
     */
    public static IOException reason(IOException failure) {
        for (Throwable suppressed : failure.getSuppressed()) {
            if (suppressed instanceof SSLException told) {
                return told;
            }
        }
        return failure;
    }

    /** Whether the server closed the connection when it was spoken to in TLS. */
    public static boolean hangsUp(IOException failure) {
        return failure instanceof SSLHandshakeException
                && failure.getCause() instanceof EOFException;
    }

    private static boolean hasCertificateCause(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    private static boolean wantsClientCertificate(SSLException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("certificate_required") || message.contains("bad_certificate");
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
