package org.supercargo.sample.store;

import java.util.concurrent.atomic.AtomicLong;

/** Limits the bytes that the registry holds, so that a push cannot take the program's memory. */
final class MemoryBudget {
    private final AtomicLong free;

    MemoryBudget(long bytes) {
        free = new AtomicLong(bytes);
    }

    long free() {
        return free.get();
    }

    void take(long bytes) {
        if (free.addAndGet(-bytes) < 0) {
            free.addAndGet(bytes);
            throw new Refusal(RefusalCode.SIZE_INVALID, "the sample registry is full");
        }
    }

    void giveBack(long bytes) {
        free.addAndGet(bytes);
    }
}
