package org.supercargo.registry.http;

import okhttp3.Request;
import okhttp3.Response;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

import javax.net.ssl.SSLException;

/**
 * Sends one request to one URL, again where that may help; redirects and challenges are answers
 * like all others.
 */
public final class Sender {
    /** How many requests may wait for the headers of their answers at the same time. */
    private static final int AT_ONCE = 5;

    private final HttpClients clients;
    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final Pause pause;
    private final Retries retries;

    /**
     * @param pause how to wait between two tries
     */
    public Sender(HttpClients clients, Pause pause) {
        this.clients = clients;
        this.pause = pause;
        this.retries = new Retries(RandomGenerator.getDefault());
    }

    /**
     * Sends a request until it is answered or the retries are used up.
     *
     * @param attempt what is being done, for failures
     * @return the answer, whatever its status; the caller closes it
     * @throws ContentException if no answer came
     */
    public Answer send(Request request, Attempt attempt) throws ContentException {
        for (int tried = 1; ; tried++) {
            Optional<Duration> wait;
            try {
                Answer answer = new Answer(exchange(request), attempt);
                wait = retries.afterAnswer(request, answer, tried);
                if (wait.isEmpty()) {
                    return answer;
                }
                answer.close();
            } catch (IOException e) {
                wait = isPassing(e) ? retries.afterFailure(request, tried) : Optional.empty();
                if (wait.isEmpty()) {
                    throw IoFailures.of(e, request.url(), attempt);
                }
                clients.forgetIdle();
            }
            rest(wait.get(), attempt);
        }
    }

    /** Sends a request once, for a first look at a host. */
    public Answer sendOnce(Request request, Attempt attempt) throws IOException {
        return new Answer(exchange(request), attempt);
    }

    /**
     * Uploads are not held back: one may have to wait for a download from the same registry, which
     * would wait for it.
     */
    private Response exchange(Request request) throws IOException {
        if (request.body() != null && request.body().isOneShot()) {
            return execute(request);
        }
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        try {
            return execute(request);
        } finally {
            permits.release();
        }
    }

    /** OkHttp throws unchecked exceptions on some headers that no server should send. */
    private Response execute(Request request) throws IOException {
        try {
            return clients.forRequest(request).newCall(request).execute();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ProtocolException("unreadable answer: " + e.getClass().getSimpleName());
        }
    }

    private void rest(Duration time, Attempt attempt) throws ContentException {
        try {
            pause.pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContentException.Cancelled(attempt);
        }
    }

    /** Names that do not resolve and missing trust stay so; broken connections often do not. */
    private static boolean isPassing(IOException failure) {
        return !IoFailures.isCancelled(failure)
                && !(failure instanceof UnknownHostException)
                && !(failure instanceof NoRouteToHostException)
                && !(failure instanceof SocketTimeoutException)
                && !(failure instanceof ProtocolException)
                && !(failure instanceof SSLException);
    }
}
