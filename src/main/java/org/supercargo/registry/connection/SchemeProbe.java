package org.supercargo.registry.connection;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.ConnectionSettings.Protocol;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.Framing;
import org.supercargo.registry.http.Greeting;
import org.supercargo.registry.http.IoFailures;
import org.supercargo.registry.http.Patience;
import org.supercargo.registry.http.Sender;
import org.supercargo.registry.http.TlsFailures;
import org.supercargo.registry.tls.TlsHello;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes a first look at a registry, without any sign-in: https first, and plain http where that is
 * allowed and no https is spoken.
 */
final class SchemeProbe {
    /** Some servers of plain http keep silent when they are spoken to in https. */
    private static final Duration HEAD_START = Duration.ofMillis(300);

    private static final int REASON_TRIES = 4;

    /** What servers of https answer to plain http. */
    private static final int WRONG_PROTOCOL = 400;

    private final RegistryName name;
    private final Sender sender;
    private final Attempt attempt;
    private final Greeting greeting = new Greeting();

    SchemeProbe(RegistryName name, Sender sender, Attempt attempt) {
        this.name = name;
        this.sender = sender;
        this.attempt = attempt;
    }

    /**
     * Where the registry answered.
     *
     * @param root {@code http[s]://host[:port]/}
     * @param answer to be closed by the caller
     */
    record Found(HttpUrl root, Answer answer) {}

    /** Finds where the registry answers. */
    Found find(Protocol protocol) throws ContentException {
        HttpUrl secure = root("https");
        HttpUrl plain = root("http");
        return switch (protocol) {
            case HTTPS -> demand(secure);
            case HTTP -> demand(plain);
            case HTTPS_ELSE_HTTP -> name.isLocal() ? race(secure, plain) : either(secure, plain);
        };
    }

    private HttpUrl root(String scheme) {
        return HttpUrl.get(scheme + "://" + name.apiHost() + "/");
    }

    private Found demand(HttpUrl root) throws ContentException {
        try {
            return look(root, Patience.PING);
        } catch (SocketTimeoutException e) {
            throw greeting.isUnanswered()
                    ? TlsFailures.silent(e, root, attempt)
                    : IoFailures.of(e, root, attempt);
        } catch (IOException e) {
            throw IoFailures.of(e, root, attempt);
        }
    }

    private Found either(HttpUrl secure, HttpUrl plain) throws ContentException {
        try {
            return look(secure, Patience.PING);
        } catch (IOException e) {
            return plainAfter(e, secure, plain);
        }
    }

    /** Asks in plain http too as soon as https lets wait for it. */
    private Found race(HttpUrl secure, HttpUrl plain) throws ContentException {
        if (answersInPlainHttp(secure)) {
            return demand(plain);
        }
        FutureTask<Found> https = new FutureTask<>(() -> look(secure, Patience.GREETING));
        Thread.ofVirtual().name("https probe").start(https);
        try {
            return https.get(HEAD_START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return plainBeside(https, secure, plain);
        } catch (ExecutionException e) {
            return plainAfter(failure(e), secure, plain);
        } catch (InterruptedException e) {
            throw cancelled(https);
        }
    }

    private static boolean answersInPlainHttp(HttpUrl secure) {
        try {
            return TlsHello.isAnsweredInPlainHttp(
                    new InetSocketAddress(secure.host(), secure.port()), HEAD_START);
        } catch (IOException e) {
            // A look in earnest takes other ways too, and says what is wrong.
            return false;
        }
    }

    private Found plainBeside(FutureTask<Found> https, HttpUrl secure, HttpUrl plain)
            throws ContentException {
        try {
            Found found = look(plain, Patience.PING);
            if (found.answer().status() != WRONG_PROTOCOL) {
                https.cancel(true);
                return found;
            }
            found.answer().close();
            return https.get();
        } catch (ExecutionException e) {
            return slowHttps(failure(e), secure);
        } catch (InterruptedException e) {
            throw cancelled(https);
        } catch (IOException e) {
            return waitFor(https, e, secure, plain);
        }
    }

    /** A server that speaks https, and did not do so in time, gets more of it. */
    private Found slowHttps(IOException failure, HttpUrl secure) throws ContentException {
        if (failure instanceof SocketTimeoutException) {
            return demand(secure);
        }
        throw IoFailures.of(failure, secure, attempt);
    }

    private Found waitFor(
            FutureTask<Found> https, IOException plainFailure, HttpUrl secure, HttpUrl plain)
            throws ContentException {
        try {
            return https.get();
        } catch (ExecutionException e) {
            IOException failure = failure(e);
            throw mayBePlain(failure)
                    ? IoFailures.of(plainFailure, plain, attempt)
                    : IoFailures.of(failure, secure, attempt);
        } catch (InterruptedException e) {
            throw cancelled(https);
        }
    }

    private Found plainAfter(IOException failure, HttpUrl secure, HttpUrl plain)
            throws ContentException {
        if (!mayBePlain(failure)) {
            throw IoFailures.of(failure, secure, attempt);
        }
        Found found = demand(plain);
        if (found.answer().status() == WRONG_PROTOCOL) {
            found.answer().close();
            throw IoFailures.of(failure, secure, attempt);
        }
        return found;
    }

    private ContentException.Cancelled cancelled(FutureTask<Found> https) {
        https.cancel(true);
        Thread.currentThread().interrupt();
        return new ContentException.Cancelled(attempt);
    }

    private static IOException failure(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException failure -> failure;
            case RuntimeException bug -> throw bug;
            default -> throw new IllegalStateException(e.getCause());
        };
    }

    /**
     * A server that wants a client certificate says so after the greeting, and may just close the
     * connection in HTTP/2.
     */
    private Found look(HttpUrl root, Patience patience) throws IOException {
        try {
            return look(root, patience, Framing.ANY);
        } catch (IOException e) {
            if (!root.isHttps() || !isBroken(e)) {
                throw e;
            }
            return lookForReason(root);
        }
    }

    /** A reset may overtake the reason that the server sent before it, but seldom every time. */
    private Found lookForReason(HttpUrl root) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return look(root, Patience.PING, Framing.HTTP_1_1);
            } catch (IOException e) {
                IOException reason = TlsFailures.reason(e);
                if (tried == REASON_TRIES || !isBroken(reason)) {
                    throw reason;
                }
            }
        }
    }

    private static boolean isBroken(IOException failure) {
        return failure instanceof EOFException
                || failure instanceof SocketException && !(failure instanceof ConnectException);
    }

    private Found look(HttpUrl root, Patience patience, Framing framing) throws IOException {
        Request request =
                new Request.Builder()
                        .url(root.newBuilder().addPathSegments("v2/").build())
                        .header("Accept-Encoding", "identity")
                        .tag(Patience.class, patience)
                        .tag(Framing.class, framing)
                        .tag(Greeting.class, greeting)
                        .build();
        return new Found(root, sender.sendOnce(request, attempt));
    }

    /**
     * What a server that speaks no https may do: refuse, keep silent, hang up or answer in plain
     * words.
     */
    private static boolean mayBePlain(IOException failure) {
        return failure instanceof SocketException
                || failure instanceof SocketTimeoutException
                || failure instanceof EOFException
                || TlsFailures.hangsUp(failure)
                || TlsFailures.speaksPlainHttp(failure);
    }
}
