package org.supercargo.credential.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Collects what a program prints on one pipe, up to a cap. */
final class BoundedOutput {
    private final InputStream pipe;
    private final int cap;
    private final Runnable onOverflow;
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean overflowed;

    BoundedOutput(InputStream pipe, int cap, Runnable onOverflow) {
        this.pipe = pipe;
        this.cap = cap;
        this.onOverflow = onOverflow;
        Thread.ofVirtual().name("program output").start(this::drain);
    }

    private void drain() {
        byte[] buffer = new byte[8192];
        try (pipe) {
            int count = pipe.read(buffer);
            while (count >= 0 && keep(buffer, count)) {
                count = pipe.read(buffer);
            }
        } catch (IOException _) {
            // The program was ended under us: what came until then is what there is.
        } finally {
            done.countDown();
        }
    }

    private synchronized boolean keep(byte[] buffer, int count) {
        if (collected.size() + count > cap) {
            overflowed = true;
            onOverflow.run();
            return false;
        }
        collected.write(buffer, 0, count);
        return true;
    }

    boolean overflowed() {
        return overflowed;
    }

    /** Waits until the pipe is closed, which a child of the ended program may delay. */
    void await(long time, TimeUnit unit) throws InterruptedException {
        done.await(time, unit);
    }

    synchronized byte[] bytes() {
        return collected.toByteArray();
    }
}
