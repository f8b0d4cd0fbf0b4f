package org.supercargo.sample.store;

import java.io.ByteArrayOutputStream;
import java.util.OptionalLong;

/** An upload session: the bytes that have come so far. */
public final class Upload {
    private final String id;
    private final MemoryBudget budget;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    Upload(String id, MemoryBudget budget) {
        this.id = id;
        this.budget = budget;
    }

    public String id() {
        return id;
    }

    /** The number of bytes received. */
    public synchronized long size() {
        return received.size();
    }

    /**
     * Adds a chunk at the end.
     *
     * @param start where the client believes the end to be, if it says so
     * @throws Refusal with {@code RANGE_INVALID} if the end is elsewhere
     */
    public synchronized void append(byte[] chunk, OptionalLong start) {
        if (start.isPresent() && start.getAsLong() != received.size()) {
            throw new Refusal(
                    RefusalCode.RANGE_INVALID, "the chunk does not begin at " + received.size());
        }
        budget.take(chunk.length);
        received.writeBytes(chunk);
    }

    synchronized byte[] bytes() {
        return received.toByteArray();
    }

    synchronized void discard() {
        budget.giveBack(received.size());
        received.reset();
    }
}
