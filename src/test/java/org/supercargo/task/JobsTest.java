package org.supercargo.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class JobsTest {
    private final List<Exception> unexpected = new ArrayList<>();
    private final Jobs jobs = Jobs.onSameThread(unexpected::add);
    private final List<String> seen = new ArrayList<>();

    @Test
    void theResultReachesTheSuccessHandlersThenTheEnd() {
        Job<String> job =
                jobs.job("Greet", progress -> "hello")
                        .onSuccess(seen::add)
                        .onEnd(() -> seen.add("end"))
                        .start();

        assertThat(seen).containsExactly("hello", "end");
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.DONE);
    }

    @Test
    void theFirstHandlerThatFitsTakesTheFailure() {
        Job<Object> job =
                jobs.job(
                                "Read",
                                progress -> {
                                    throw new FileNotFoundException("gone");
                                })
                        .onFailure(FileNotFoundException.class, e -> seen.add("missing"))
                        .onFailure(IOException.class, e -> seen.add("broken"))
                        .start();

        assertThat(seen).containsExactly("missing");
        assertThat(unexpected).isEmpty();
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.FAILED);
        assertThat(job.messageProperty().get()).isEqualTo("gone");
        assertThat(job.failure()).containsInstanceOf(FileNotFoundException.class);
    }

    @Test
    void aFailureThatNobodyTakesIsReported() {
        jobs.job(
                        "Read",
                        progress -> {
                            throw new IllegalStateException("a bug");
                        })
                .onFailure(IOException.class, e -> seen.add("broken"))
                .start();

        assertThat(seen).isEmpty();
        assertThat(unexpected).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cancellingInterruptsTheWorkAndSilencesItsHandlers() throws InterruptedException {
        var foreground = new LinkedBlockingQueue<Runnable>();
        var threaded = Jobs.onVirtualThreads(foreground::add, unexpected::add);
        var started = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        Job<String> job =
                threaded.job(
                                "Wait",
                                progress -> {
                                    started.countDown();
                                    never.await();
                                    return "too late";
                                })
                        .onSuccess(result -> seen.add("success"))
                        .onFailure(Exception.class, e -> seen.add("failure"))
                        .onEnd(() -> seen.add("end"))
                        .start();
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

        job.cancel();
        foreground.take().run();

        assertThat(seen).containsExactly("end");
        assertThat(unexpected).isEmpty();
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void aShownJobStandsInTheListOfActivities() {
        Job<String> job = jobs.job("Pull", progress -> "done").startShown();

        assertThat(jobs.shown()).hasSize(1).first().isSameAs(job);
    }

    @Test
    void progressReachesTheProperties() {
        Job<String> job =
                jobs.job(
                                "Pull",
                                progress -> {
                                    progress.bytes(61, 84);
                                    progress.message("layer 2 of 3");
                                    return "done";
                                })
                        .start();

        assertThat(job.doneBytesProperty().get()).isEqualTo(61);
        assertThat(job.totalBytesProperty().get()).isEqualTo(84);
        assertThat(job.messageProperty().get()).isEqualTo("layer 2 of 3");
    }
}
