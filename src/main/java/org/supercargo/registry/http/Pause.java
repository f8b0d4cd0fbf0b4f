package org.supercargo.registry.http;

import java.time.Duration;

/** Waits before a request is tried again. */
@FunctionalInterface
public interface Pause {
    /** Waits on the clock. */
    Pause REAL = Thread::sleep;

    void pause(Duration time) throws InterruptedException;
}
