package org.supercargo.service.requests;

import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.registry.connection.RequestRecord;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Keeps the newest requests that were made, for whoever wants to look at them. All methods may be
 * called from any thread.
 */
public final class RequestLog implements RequestObserver {
    private final int capacity;
    private final Deque<LoggedRequest> kept = new ArrayDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long lastNumber;

    /**
     * @param capacity how many requests are kept; the oldest go first
     */
    public RequestLog(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a log of " + capacity + " requests");
        }
        this.capacity = capacity;
    }

    @Override
    public void exchanged(RequestRecord exchange) {
        synchronized (this) {
            if (kept.size() == capacity) {
                kept.removeFirst();
            }
            lastNumber++;
            kept.addLast(LoggedRequest.of(lastNumber, exchange));
        }
        listeners.forEach(Runnable::run);
    }

    /** How many requests are kept at most. */
    public int capacity() {
        return capacity;
    }

    /** The kept requests with greater numbers than this one, oldest first; all after zero. */
    public synchronized List<LoggedRequest> after(long number) {
        return kept.stream().filter(request -> request.number() > number).toList();
    }

    /** Forgets all requests; their numbers are not used again. */
    public synchronized void clear() {
        kept.clear();
    }

    /**
     * Adds what is called after each request, on the thread that made it; it must not take long.
     */
    public void onRequest(Runnable listener) {
        listeners.add(listener);
    }
}
