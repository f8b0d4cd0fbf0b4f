package org.supercargo.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.layout.Images.TAG;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

class LocalStoreTest {
    private static final RegistryName LOCAL = new RegistryName("localhost:5000");

    @TempDir Path folder;
    private LocalStore store;

    @BeforeEach
    void open() {
        store = new LocalStore(folder.resolve("store"));
    }

    private static RepositoryName name(String path) {
        return new RepositoryName(LOCAL, path);
    }

    @Test
    void aStoreThatIsNotThereHoldsNothing() throws Exception {
        assertThat(store.list()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void repositoriesOfRepositoriesAreListedOnceEach() throws Exception {
        for (String path : new String[] {"team/api", "team", "team/blobs", "Team/API"}) {
            Images.push(store.repository(name(path)), path, TAG);
        }
        RepositoryName hub = new RepositoryName(RegistryName.DOCKER_HUB, "library/alpine");
        Images.push(store.repository(hub), "alpine", TAG);

        assertThat(store.list())
                .containsExactly(
                        hub, name("Team/API"), name("team"), name("team/api"), name("team/blobs"));
        assertThat(store.list(RegistryName.DOCKER_HUB)).containsExactly(hub);
        assertThat(store.list(new RegistryName("elsewhere.io"))).isEmpty();
        assertThat(store.repository(name("team")).resolve(TAG))
                .isNotEqualTo(store.repository(name("team/api")).resolve(TAG));
    }

    @Test
    void foldersOfOthersAreNotListed() throws Exception {
        Images.push(store.repository(name("team/api")), "api", TAG);
        Path foreign = Files.createDirectories(folder.resolve("store/Some Where/else"));
        Files.writeString(foreign.resolve("oci-layout"), "{}");

        assertThat(store.list()).containsExactly(name("team/api"));
    }

    @Test
    void whatAnAbandonedPullMadeIsRemovedAndItsNeighboursStay() throws Exception {
        Images.push(store.repository(name("team/api")), "api", TAG);
        LayoutFolder outer = store.repository(name("team"));
        LayoutFolder deep = store.repository(name("other/deep"));
        for (LayoutFolder begun : new LayoutFolder[] {outer, deep}) {
            pushBlob(begun);
            begun.abandon();
        }

        assertThat(store.list()).containsExactly(name("team/api"));
        assertThat(store.repository(name("team/api")).resolve(TAG)).isPresent();
        assertThat(deep.folder().getParent()).doesNotExist();
    }

    private static void pushBlob(LayoutFolder layout) throws ContentException {
        byte[] bytes = {1, 2, 3};
        layout.pushBlob(
                Descriptor.of(MediaType.OCTET_STREAM, bytes),
                () -> new ByteArrayInputStream(bytes));
    }
}
