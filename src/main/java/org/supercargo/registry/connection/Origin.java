package org.supercargo.registry.connection;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.auth.AuthorizedSender;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.Sender;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

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

    /** The URL, if something has answered there by now. */
    Optional<HttpUrl> known() {
        return found;
    }

    private HttpUrl probe(Attempt attempt) throws ContentException {
        SchemeProbe probe = new SchemeProbe(name, sender, attempt);
        SchemeProbe.Found first = probe.find(settings.protocol(name));
        try (Answer answer = first.answer()) {
            authorized.learn(answer);
        }
        return first.root();
    }
}
