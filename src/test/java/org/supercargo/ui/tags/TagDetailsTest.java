package org.supercargo.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.service.InspectService;
import org.supercargo.service.seen.SeenContent;
import org.supercargo.task.Jobs;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;

/** The order in which the details of tags are asked for, as a real registry sees it. */
class TagDetailsTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path home;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<TagDetails.Read> read = new ArrayList<>();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<TagRow> rows =
            IntStream.range(0, 8).mapToObj(i -> new TagRow(new Tag("t" + i))).toList();

    @BeforeAll
    static void fill() throws IOException {
        for (int i = 0; i < 8; i++) {
            REAL.push("api", "t" + i, TestManifest.image("amd64", "same"));
        }
    }

    @Test
    void whatIsInSightComesFirstAndNothingTwice() {
        TagDetails details = details();
        details.add(rows);
        details.onShown(rows.get(5));
        details.onShown(rows.get(7));
        details.onShown(rows.get(6));
        details.onHidden(rows.get(7));
        details.readRest();

        work();

        assertThat(asked).startsWith("t5", "t6").hasSize(8).doesNotHaveDuplicates();
        assertThat(read).hasSize(8);
    }

    @Test
    void whatFliesPastIsNotAskedForAndTheRestWaitsMeanwhile() {
        TagDetails details = details();
        details.add(rows);
        details.readRest();
        for (int i = 0; i < 3; i++) {
            details.onShown(rows.get(i));
            background.remove().run();
            details.onHidden(rows.get(i));
            assertThat(asked).isEmpty();
        }
        details.onShown(rows.get(7));

        work();

        assertThat(asked).startsWith("t7").hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void theRestWaitsUntilTheNamesAreThere() {
        TagDetails details = details();
        details.add(rows);
        details.onShown(rows.get(3));

        work();

        assertThat(asked).containsExactly("t3");
    }

    @Test
    void whoLeavesAsksForNothingMore() {
        TagDetails details = details();
        details.add(rows);
        details.readRest();
        details.stop();

        work();

        assertThat(asked).isEmpty();
        assertThat(read).isEmpty();
    }

    @Test
    void afterTooManyRequestsOnlyWhatIsInSightIsAskedFor() {
        List<String> tried = new ArrayList<>();
        TagDetails details =
                new TagDetails(
                        row -> {
                            tried.add(row.tag().name());
                            throw new ContentException.RateLimited(
                                    Attempt.to("read", "here"), Optional.empty());
                        },
                        new Jobs(background::add, Runnable::run, failure -> {}),
                        new RepositoryName(new RegistryName(REAL.host()), "api"),
                        read::addAll);
        details.add(rows);

        details.readRest();
        work();
        assertThat(tried).hasSize(1);
        details.onShown(rows.get(5));
        work();

        assertThat(tried).containsExactly("t0", "t5");
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private TagDetails details() {
        var clients =
                new RegistryClients(
                        CredentialProvider.NONE,
                        ConnectionSettings.DEFAULT,
                        exchange -> {
                            if (exchange.method().equals("HEAD")) {
                                asked.add(exchange.url().replaceAll(".*/", ""));
                            }
                        });
        var seen = new SeenContent(home, 1 << 20, InstantSource.system());
        var inspection = new InspectService(clients::open, Platform.of("linux", "amd64"), seen);
        var repository = new RepositoryName(new RegistryName(REAL.host()), "api");
        return new TagDetails(
                row -> inspection.summarize(repository, row.tag()),
                new Jobs(background::add, Runnable::run, failure -> {}),
                repository,
                read::addAll);
    }
}
