package org.supercargo.ui.cleanup;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Holds workers back while it is shut, and sends them home when they are to stop. */
final class PauseGate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean shut;
    private boolean stopped;

    void set(boolean paused) {
        lock.lock();
        try {
            shut = paused;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody pass any more, until {@link #reset}. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void reset() {
        lock.lock();
        try {
            stopped = false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns at once while the gate is open, else when it opens.
     *
     * @throws InterruptedException if the worker is to stop
     */
    void pass() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (shut && !stopped) {
                opened.await();
            }
            if (stopped) {
                throw new InterruptedException("the user has stopped it");
            }
        } finally {
            lock.unlock();
        }
    }
}
