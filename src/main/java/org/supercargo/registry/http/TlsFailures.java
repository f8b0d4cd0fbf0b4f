package org.supercargo.registry.http;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.content.ContentException.Unreachable;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Turns a failure of a connection in TLS into the one that a person understands. */
public final class TlsFailures {
    private static final String PLAIN_REMEDY =
            "If you trust the network between, allow plain http for this host.";

    private static final String TRUST_REMEDY =
            "Add the authority that issued it to this computer, or to the certs.d folder of this"
                    + " host.";

    private TlsFailures() {}

    static ContentException of(SSLException failure, String host, Attempt attempt) {
        if (speaksPlainHttp(failure)) {
            return plain(attempt, host + " speaks plain http, not https.", failure);
        }
        if (hangsUp(failure)) {
            return plain(
                    attempt,
                    host + " does not speak https; perhaps it speaks plain http.",
                    failure);
        }
        if (failure instanceof SSLPeerUnverifiedException) {
            return untrusted(
                    attempt,
                    "the certificate of " + host + " is for another name.",
                    "Check the address, or ask the registry's owner.",
                    failure);
        }
        if (hasCertificateCause(failure)) {
            return untrusted(
                    attempt,
                    "the certificate of " + host + " is not trusted.",
                    TRUST_REMEDY,
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
        return new Unreachable(
                attempt, "no safe connection to " + host + " could be made.", failure);
    }

    private static InsecureConnection plain(Attempt attempt, String cause, IOException failure) {
        return new InsecureConnection(attempt, Problem.PLAIN_HTTP, cause, PLAIN_REMEDY, failure);
    }

    private static InsecureConnection untrusted(
            Attempt attempt, String cause, String remedy, SSLException failure) {
        return new InsecureConnection(
                attempt, Problem.UNTRUSTED_CERTIFICATE, cause, remedy, failure);
    }

    /** The failure of a host that takes connections but never answers a greeting in TLS. */
    public static ContentException silent(
            SocketTimeoutException failure, HttpUrl url, Attempt attempt) {
        return plain(
                attempt,
                Redaction.hostOf(url) + " keeps silent to https; perhaps it speaks plain http.",
                failure);
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
}
