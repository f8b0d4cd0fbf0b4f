package org.supercargo.registry;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.ConnectionSettings.Protocol;
import org.supercargo.registry.auth.AuthorizedSender;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.IoFailures;
import org.supercargo.registry.http.Patience;
import org.supercargo.registry.http.Sender;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import javax.net.ssl.SSLException;

/**
 * Finds out once how a registry is reached, https or plain http, and what it wants for a sign-in.
 */
final class Origin {
    private final RegistryName name;
    private final ConnectionSettings settings;
    private final Sender sender;
    private final AuthorizedSender authorized;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<HttpUrl> found = Optional.empty();

    Origin(
            RegistryName name,
            ConnectionSettings settings,
            Sender sender,
            AuthorizedSender authorized) {
        this.name = name;
        this.settings = settings;
        this.sender = sender;
        this.authorized = authorized;
    }

    /**
     * The URL {@code http[s]://host[:port]/}, asked for at the first call.
     *
     * @throws ContentException if nothing answers there; the next call asks again
     */
    HttpUrl url(Attempt attempt) throws ContentException {
        if (found.isPresent()) {
            return found.get();
        }
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContentException.Cancelled(attempt);
        }
        try {
            if (found.isEmpty()) {
                found = Optional.of(probe(attempt));
            }
            return found.get();
        } finally {
            lock.unlock();
        }
    }

    private HttpUrl probe(Attempt attempt) throws ContentException {
        Protocol protocol = settings.protocol(name);
        HttpUrl secure = root("https");
        HttpUrl plain = root("http");
        if (protocol == Protocol.HTTP) {
            return ask(plain, attempt);
        }
        try {
            return tryOne(secure, attempt);
        } catch (IOException e) {
            if (protocol == Protocol.HTTPS || !maySpeakPlainHttp(e)) {
                throw IoFailures.of(e, secure, attempt);
            }
            return ask(plain, attempt);
        }
    }

    private HttpUrl root(String scheme) {
        return HttpUrl.get(scheme + "://" + name.apiHost() + "/");
    }

    private HttpUrl ask(HttpUrl root, Attempt attempt) throws ContentException {
        try {
            return tryOne(root, attempt);
        } catch (IOException e) {
            throw IoFailures.of(e, root, attempt);
        }
    }

    private HttpUrl tryOne(HttpUrl root, Attempt attempt) throws IOException, ContentException {
        Request request =
                new Request.Builder()
                        .url(root.newBuilder().addPathSegments("v2/").build())
                        .header("Accept-Encoding", "identity")
                        .tag(Patience.class, Patience.PING)
                        .build();
        try (Answer answer = sender.sendOnce(request, attempt)) {
            authorized.learn(answer);
            return root;
        }
    }

    /** A certificate that is not trusted is no sign of plain http. */
    private static boolean maySpeakPlainHttp(IOException failure) {
        return !IoFailures.isUntrusted(failure)
                        && (!(failure instanceof SSLException)
                                || IoFailures.speaksPlainHttp(failure))
                || failure instanceof SocketTimeoutException;
    }
}
