package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.DeletionStep.Untag;
import org.supercargo.service.deletion.journal.Journal;
import org.supercargo.service.deletion.journal.JournalEntry;
import org.supercargo.service.deletion.journal.Progress.GuardedStep;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

class UndoCliTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final TestManifest IMAGE = TestManifest.image("amd64", "hello");
    private static final TestManifest STAND_IN = TestManifest.image("amd64", "stand-in");
    private static int repositories;

    @TempDir Path home;
    private TestCli cli;
    private String repository;

    @BeforeEach
    void fill() throws IOException {
        cli = new TestCli(home, Map.of());
        String path = "team/api" + ++repositories;
        REAL.push(path, "1.0", IMAGE);
        REAL.push(path, "latest", IMAGE);
        repository = REAL.host() + "/" + path;
    }

    private String digest(String tag) {
        assertThat(cli.run("inspect", "--json", repository + ":" + tag)).isZero();
        return cli.outDocument().get("digest").asString();
    }

    @Test
    void aTagGoesByTheGuardedOrderAndComesBack() {
        assertThat(cli.run("rm", "--guarded", "--yes", repository + ":latest")).isZero();
        assertThat(cli.out()).contains("Removed " + repository + ":latest");
        assertThat(cli.err()).contains("supercargo undo ");
        assertThat(digest("1.0")).isEqualTo(IMAGE.digest());
        assertThat(cli.run("inspect", repository + ":latest")).isEqualTo(1);

        assertThat(cli.run("undo")).isZero();

        assertThat(cli.out()).contains("Restored " + repository + ":latest");
        assertThat(digest("latest")).isEqualTo(IMAGE.digest());
        assertThat(cli.run("undo")).isEqualTo(1);
        assertThat(cli.err()).contains("nothing of this kind is kept");
    }

    @Test
    void eachDeletionIsListedAndCanBeChosen() {
        cli.run("rm", "--guarded", "--yes", repository + ":latest");
        cli.run("rm", "--manifest", "--yes", repository + ":1.0");
        assertThat(cli.run("undo", "--list", "--json")).isZero();
        List<String> ids =
                cli.outDocument()
                        .get("deletions")
                        .valueStream()
                        .map(each -> each.get("id").asString())
                        .toList();
        assertThat(ids).hasSize(2);
        assertThat(cli.run("undo", "--list")).isZero();
        assertThat(cli.out()).contains("Untag " + repository + ":latest", "Delete " + repository);

        assertThat(cli.run("undo", "--json", ids.getLast())).isZero();

        assertThat(cli.outDocument().get("restored").values())
                .extracting(JsonNode::asString)
                .containsExactly("latest");
        assertThat(digest("latest")).isEqualTo(IMAGE.digest());
        assertThat(cli.run("inspect", repository + ":1.0")).isEqualTo(1);
    }

    @Test
    void anInterruptedUntaggingIsMentionedAndPutRight() throws Exception {
        interrupt();

        assertThat(cli.run("rm", repository + ":1.0")).isZero();
        assertThat(cli.err()).contains("Interrupted: Untag " + repository + ":latest");
        assertThat(cli.run("undo", "--list")).isZero();
        assertThat(cli.out()).contains("(interrupted)");

        assertThat(cli.run("undo")).isZero();

        assertThat(cli.out()).contains("Restored " + repository + ":latest");
        assertThat(digest("latest")).isEqualTo(IMAGE.digest());
        assertThat(cli.run("undo", "--list")).isZero();
        assertThat(cli.out()).isEmpty();
    }

    /** Leaves what a program leaves that is killed between the two steps of the guarded order. */
    private void interrupt() throws ContentException, IOException {
        RepositoryName name =
                new RepositoryName(
                        new RegistryName(REAL.host()),
                        repository.substring(REAL.host().length() + 1));
        Journal journal = new Journal(home.resolve("deleted"), InstantSource.system());
        RawManifest original =
                RawManifest.of(IMAGE.document().mediaType(), IMAGE.document().bytes());
        try (JournalEntry entry =
                journal.begin(
                        name,
                        List.of(new Untag(Tag.LATEST, original.digest(), List.of(new Tag("1.0")))),
                        List.of(original))) {
            entry.standingIn(
                    Tag.LATEST, GuardedStep.WRITING, List.of(Digest.parse(STAND_IN.digest())));
            REAL.push(name.path(), "latest", STAND_IN);
        }
    }
}
