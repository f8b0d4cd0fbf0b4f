package org.supercargo.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

class RoundsTest {
    private static final Duration REST = Duration.ofMillis(1);

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Integer> shown = new ArrayList<>();
    private long now;
    private int begun;
    private final Jobs jobs = new Jobs(background::add, Runnable::run, failure -> {});
    private final Rounds rounds = new Rounds(jobs, REST, this::round, () -> now);

    private Job<?> round() {
        int number = ++begun;
        return jobs.job("Round", progress -> number).onSuccess(shown::add);
    }

    @Test
    void whatComesMeanwhileIsTakenInByOneMoreRound() {
        rounds.soon();
        rounds.soon();
        rounds.soon();
        assertThat(begun).isEqualTo(1);

        work();

        assertThat(shown).containsExactly(1, 2);
    }

    @Test
    void betweenTwoRoundsIsARest() {
        rounds.soon();
        work();
        rounds.soon();
        rounds.soon();
        assertThat(begun).isEqualTo(1);

        work();
        assertThat(begun).isEqualTo(2);
    }

    @Test
    void afterTheRestNothingIsWaitedFor() {
        rounds.soon();
        work();
        now += REST.toNanos();

        rounds.soon();

        assertThat(begun).isEqualTo(2);
    }

    @Test
    void whatTheUserChangesWaitsNeitherForARestNorForARound() {
        rounds.soon();
        rounds.now();
        assertThat(begun).isEqualTo(2);
        work();
        assertThat(shown).containsExactly(2);

        rounds.now();

        assertThat(begun).isEqualTo(3);
    }

    @Test
    void aRoundThatWasGivenUpShowsNothing() {
        rounds.soon();
        rounds.soon();
        rounds.drop();

        work();

        assertThat(shown).isEmpty();
        assertThat(begun).isEqualTo(1);
    }

    @Test
    void whatComesAfterOneWasGivenUpBeginsAtOnce() {
        rounds.soon();
        work();
        rounds.soon();
        rounds.drop();

        rounds.soon();

        assertThat(begun).isEqualTo(2);
    }

    @Test
    void aRoundThatFailsDoesNotEndTheOthers() {
        Rounds failing =
                new Rounds(
                        jobs,
                        REST,
                        () -> {
                            begun++;
                            return jobs.job(
                                    "Round",
                                    progress -> {
                                        throw new IllegalStateException("a bug");
                                    });
                        },
                        () -> now);
        failing.soon();
        failing.soon();

        work();

        assertThat(begun).isEqualTo(2);
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
