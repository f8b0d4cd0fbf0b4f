package org.supercargo.credential.helper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.credential.TestHome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/**
 * How long a helper may take, how much it may say, how often it is asked, and that it can be
 * stopped.
 */
class HelperLimitsTest {
    private static final String KEY = "a.io";

    @TempDir Path folder;
    private Instant now = Instant.EPOCH;

    @Test
    void B48_aHelperThatHangsIsEnded() {
        home().helper("t", "sleep 600 & sleep 600");
        assertThat(helpers(Duration.ofMillis(300)).get("t", KEY))
                .isInstanceOf(HelperAnswer.Failed.class)
                .asString()
                .contains("did not answer");
    }

    @Test
    void B48_aHelperThatPrintsMegabytesIsEnded() {
        home().helper("t", "yes MARKER").helper("err", "yes MARKER >&2");
        for (String name : List.of("t", "err")) {
            assertThat(helpers().get(name, KEY))
                    .isEqualTo(
                            new HelperAnswer.Failed(
                                    "The helper printed more than 1 MiB and was ended."));
        }
    }

    @Test
    void B48_bothPipesAreDrainedAndInputMayStayUnread() {
        home().helper(
                        "t",
                        "head -c 200000 /dev/zero >&2; echo"
                                + " '{\"Username\":\"u\",\"Secret\":\"s\"}'");
        assertThat(helpers().get("t", KEY)).isInstanceOf(HelperAnswer.Found.class);
    }

    @Test
    void B48_anInterruptEndsTheHelper()
            throws IOException, ExecutionException, InterruptedException {
        Path fifo = fifo("started");
        home().helper("t", "echo > " + fifo + "; sleep 600");
        FutureTask<HelperAnswer> asking = new FutureTask<>(() -> helpers().get("t", KEY));
        Thread thread = Thread.ofVirtual().start(asking);
        Files.readAllBytes(fifo);
        thread.interrupt();
        assertThat(asking.get()).isEqualTo(new HelperAnswer.Cancelled());
    }

    @Test
    void B48_oneCallPerHelperAndKeyIsInFlight() throws Exception {
        Path gate = fifo("gate");
        home().helper(
                        "t",
                        "echo x >> $HOME/calls; cat "
                                + gate
                                + "; echo '{\"Username\":\"u\",\"Secret\":\"s\"}'");
        CredentialHelpers helpers = helpers();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HelperAnswer>> answers =
                    IntStream.range(0, 8)
                            .mapToObj(i -> threads.submit(() -> helpers.get("t", KEY)))
                            .toList();
            Files.writeString(gate, "");
            for (Future<HelperAnswer> answer : answers) {
                assertThat(answer.get()).isInstanceOf(HelperAnswer.Found.class);
            }
        }
        assertThat(home().path("calls")).hasContent("x");
    }

    @Test
    void B48_anAnswerIsRememberedAndAFailureOnlyForSeconds() {
        home().helper("t", "echo x >> $HOME/calls; echo '{\"Username\":\"u\",\"Secret\":\"s\"}'")
                .helper("fails", "echo y >> $HOME/calls; exit 1");
        CredentialHelpers helpers = helpers();
        helpers.get("t", KEY);
        helpers.get("fails", KEY);
        now = now.plusSeconds(4);
        helpers.get("t", KEY);
        helpers.get("fails", KEY);
        assertThat(home().path("calls")).hasContent("x\ny");
        now = now.plusSeconds(2);
        helpers.get("t", KEY);
        helpers.get("fails", KEY);
        assertThat(home().path("calls")).hasContent("x\ny\ny");
        helpers.forget("t", KEY);
        helpers.get("t", KEY);
        assertThat(home().path("calls")).hasContent("x\ny\ny\nx");
    }

    /** A pipe that blocks each side until the other is there. */
    private Path fifo(String name) throws IOException, InterruptedException {
        Path fifo = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
        return fifo;
    }

    private TestHome home() {
        return new TestHome(folder);
    }

    private CredentialHelpers helpers() {
        return helpers(Duration.ofSeconds(30));
    }

    private CredentialHelpers helpers(Duration timeout) {
        return home().helpers(timeout, () -> now);
    }
}
