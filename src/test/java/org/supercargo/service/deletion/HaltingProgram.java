package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Reference;
import org.supercargo.service.TestServices;
import org.supercargo.service.deletion.WatchedRepository.Watcher;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A program that untags by the guarded order and comes to a halt at one of its requests, to be
 * killed there.
 */
final class HaltingProgram {
    static final String HALTED = "halted";
    static final String ENDED = "ended";

    private HaltingProgram() {}

    public static void main(String[] arguments) throws ContentException {
        Reference tag = Reference.parse(arguments[0]);
        int request = Integer.parseInt(arguments[2]);
        var watched = new WatchedRepository(TestServices.registries().repository(tag.repository()));
        var desk = new DeletionDesk(watched.registries(), Path.of(arguments[1]));
        DeletionPlan plan = desk.delete.plan(DeletionVerb.UNTAG, tag);
        watched.watch(
                new Watcher() {
                    @Override
                    public void before(int number, String name) {
                        if (number == request) {
                            halt();
                        }
                    }
                });
        desk.delete.run(plan, Consent.GUARDED_ORDER, DeletionListener.NONE);
        System.out.println(ENDED);
    }

    private static void halt() {
        System.out.println(HALTED);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this", e);
        }
    }
}
