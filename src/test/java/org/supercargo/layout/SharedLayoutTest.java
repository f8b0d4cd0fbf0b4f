package org.supercargo.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.layout.Images.TAG;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Tag;
import org.supercargo.testing.ChildJvm;
import org.supercargo.testing.RealParts;
import org.supercargo.testing.Skopeo;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestManifest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several programs at one layout, and one that is ended in the middle. */
@Timeout(120)
class SharedLayoutTest {
    private static final int TAGS = 20;

    @TempDir Path temporary;
    private Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = temporary.resolve("layout");
    }

    private static List<String> names(String writer) {
        return IntStream.range(0, TAGS).mapToObj(i -> writer + i).toList();
    }

    private static void pushAll(Path folder, String writer) {
        try {
            LayoutFolder layout = new LayoutFolder(folder);
            for (String name : names(writer)) {
                Images.push(layout, name, new Tag(name));
            }
        } catch (ContentException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tags() throws ContentException {
        List<String> names = new ArrayList<>();
        new LayoutFolder(folder).listTags(names::addAll);
        return names;
    }

    /** Tags many images in another process. */
    static final class Tagger {
        private Tagger() {}

        static void main(String[] arguments) {
            pushAll(Path.of(arguments[0]), arguments[1]);
        }
    }

    @Test
    void threadsAndProcessesThatTagAtOnceLoseNoTag() throws Exception {
        List<Process> processes =
                List.of(
                        ChildJvm.start(Tagger.class, folder.toString(), "process-a-"),
                        ChildJvm.start(Tagger.class, folder.toString(), "process-b-"));
        List<Thread> threads =
                Stream.of("thread-a-", "thread-b-")
                        .map(writer -> Thread.ofVirtual().start(() -> pushAll(folder, writer)))
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        for (Process process : processes) {
            String output = output(process);
            assertThat(process.waitFor()).as(output).isZero();
        }

        assertThat(tags())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of("process-a-", "process-b-", "thread-a-", "thread-b-")
                                .flatMap(writer -> names(writer).stream())
                                .toList());
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Writes one whole blob and half of another, says so, and hangs. */
    static final class HalfPull {
        private HalfPull() {}

        static void main(String[] arguments) throws ContentException {
            LayoutFolder layout = new LayoutFolder(Path.of(arguments[0]));
            TestManifest image = TestManifest.image("amd64", "hello");
            TestBlob whole = image.blobs().getFirst();
            TestBlob half = image.blobs().getLast();
            layout.pushBlob(
                    Images.descriptor(whole), () -> new ByteArrayInputStream(whole.bytes()));
            layout.pushBlob(Images.descriptor(half), () -> hanging(half.bytes()));
        }

        private static InputStream hanging(byte[] bytes) {
            InputStream end =
                    new InputStream() {
                        @Override
                        public int read() throws IOException {
                            System.out.println("half");
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                throw new IOException(e);
                            }
                            return -1;
                        }
                    };
            return new SequenceInputStream(
                    new ByteArrayInputStream(bytes, 0, bytes.length / 2), end);
        }
    }

    private Process halfPull() throws IOException {
        Process process = ChildJvm.start(HalfPull.class, folder.toString());
        assertThat(process.inputReader().readLine()).isEqualTo("half");
        return process;
    }

    private List<Path> partFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    @Test
    @RealParts("skopeo")
    void aProgramThatIsKilledLeavesALayoutThatOpensAndIsCompletedByTheNext() throws Exception {
        Process process = halfPull();
        assertThat(partFiles()).hasSize(1);
        process.destroyForcibly().waitFor();

        assertThat(tags()).isEmpty();
        Images.push(new LayoutFolder(folder), "hello", TAG);

        assertThat(partFiles()).isEmpty();
        TestManifest image = TestManifest.image("amd64", "hello");
        assertThat(Skopeo.inspectRaw("oci:" + folder + ":1.0"))
                .isEqualTo(new String(image.document().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void whatALivingProgramWritesIsNotCleanedAway() throws Exception {
        Process process = halfPull();
        try {
            Images.push(new LayoutFolder(folder), "other", TAG);
            assertThat(partFiles()).hasSize(1);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFolderThatAnotherProgramIsWritingToIsNotRemovedByOneThatGivesUp() throws Exception {
        LayoutFolder first = new LayoutFolder(folder);
        TestBlob blob = TestManifest.image("amd64", "mine").blobs().getLast();
        first.pushBlob(Images.descriptor(blob), () -> new ByteArrayInputStream(blob.bytes()));
        Process process = halfPull();
        try {
            first.abandon();
            assertThat(partFiles()).hasSize(1);
            assertThat(tags()).isEmpty();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void anInterruptedThreadStopsWaitingForTheLayout() throws Exception {
        Images.push(new LayoutFolder(folder), "hello", TAG);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        LayoutMarker marker = new LayoutMarker(folder);
        Thread holder = Thread.ofVirtual().start(() -> hold(marker, locked, release));
        locked.await();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new LayoutFolder(folder).deleteTag(TAG))
                .isInstanceOf(ContentException.Cancelled.class);

        assertThat(Thread.interrupted()).isTrue();
        release.countDown();
        holder.join();
        assertThat(tags()).containsExactly("1.0");
    }

    private static void hold(LayoutMarker marker, CountDownLatch locked, CountDownLatch release) {
        try {
            marker.whileLocked(
                    () -> {
                        locked.countDown();
                        release.await();
                        return true;
                    });
        } catch (IOException | ContentException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
