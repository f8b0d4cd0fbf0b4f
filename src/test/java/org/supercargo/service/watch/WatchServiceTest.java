package org.supercargo.service.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.TestServices;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks at tags of a real registry that somebody else moves. */
class WatchServiceTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final TestManifest OLD = TestManifest.image("amd64", "old");
    private static final TestManifest NEW = TestManifest.image("amd64", "new");
    private static final Tag LATEST = Tag.LATEST;

    @TempDir Path home;
    private final Registries registries = TestServices.registries();
    private WatchService watch;
    private RepositoryName repository;

    @BeforeEach
    void push(TestInfo test) throws IOException {
        repository =
                new RepositoryName(
                        new RegistryName(REAL.host()),
                        test.getTestMethod().orElseThrow().getName().toLowerCase());
        watch = new WatchService(registries, new TagJournal(home, InstantSource.system()));
        REAL.push(repository.path(), "latest", OLD);
    }

    @Test
    void aMoveIsNotedAndTold() throws Exception {
        assertThat(watch.look(repository, Optional.empty())).isEmpty();

        REAL.push(repository.path(), "latest", NEW);
        List<Move> moves = watch.look(repository, Optional.empty());

        assertThat(moves)
                .extracting(Move::before, Move::after)
                .containsExactly(tuple(Optional.of(digest(OLD)), Optional.of(digest(NEW))));
        assertThat(watch.history(repository, LATEST)).hasSize(2);
    }

    @Test
    void anEarlierManifestIsPutBack() throws Exception {
        watch.look(repository, Optional.of(LATEST));
        REAL.push(repository.path(), "latest", NEW);
        watch.look(repository, Optional.of(LATEST));

        watch.restore(repository, LATEST, digest(OLD), Optional.of(digest(NEW)));

        assertThat(current()).isEqualTo(digest(OLD));
        assertThat(watch.history(repository, LATEST)).hasSize(3);
    }

    @Test
    void aTagThatMovedMeanwhileIsNotOverwritten() throws Exception {
        REAL.push(repository.path(), "latest", NEW);

        assertThatThrownBy(
                        () ->
                                watch.restore(
                                        repository, LATEST, digest(OLD), Optional.of(digest(OLD))))
                .isInstanceOf(ContentException.Conflict.class)
                .hasMessageContaining("points somewhere else by now");
        assertThat(current()).isEqualTo(digest(NEW));
    }

    @Test
    void aManifestThatIsGoneCannotBePutBack() throws Exception {
        REAL.push(repository.path(), "latest", NEW);
        registries.repository(repository).deleteManifest(digest(OLD));

        assertThatThrownBy(
                        () ->
                                watch.restore(
                                        repository, LATEST, digest(OLD), Optional.of(digest(NEW))))
                .isInstanceOf(ContentException.NotFound.class);
        assertThat(current()).isEqualTo(digest(NEW));
    }

    @Test
    void aManifestThatLacksALayerByNowIsNotPutBack() throws Exception {
        REAL.push(repository.path(), "latest", NEW);
        URI layer =
                REAL.uri()
                        .resolve(
                                "/v2/"
                                        + repository.path()
                                        + "/blobs/"
                                        + OLD.blobs().get(1).digest());
        try (var client = REAL.client()) {
            var delete = HttpRequest.newBuilder(layer).DELETE().build();
            assertThat(client.send(delete, BodyHandlers.discarding()).statusCode()).isEqualTo(202);
        }

        assertThatThrownBy(
                        () ->
                                watch.restore(
                                        repository, LATEST, digest(OLD), Optional.of(digest(NEW))))
                .isInstanceOf(ContentException.NotFound.class)
                .hasMessageContaining("of which it is made, is gone");
        assertThat(current()).isEqualTo(digest(NEW));
    }

    @Test
    void aTagThatIsGoneIsNoted() throws Exception {
        REAL.push(repository.path(), "other", NEW);
        watch.look(repository, Optional.empty());
        registries.repository(repository).deleteManifest(digest(OLD));

        assertThat(watch.look(repository, Optional.empty()))
                .extracting(Move::tag)
                .containsExactly(LATEST);
        assertThat(watch.history(repository, LATEST).getLast().digest()).isEmpty();
    }

    private Digest current() throws ContentException {
        return registries.repository(repository).resolve(LATEST).orElseThrow().digest();
    }

    private static Digest digest(TestManifest manifest) {
        return Digest.parse(manifest.digest());
    }
}
