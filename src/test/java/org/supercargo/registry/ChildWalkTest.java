package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.json;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.vendor.Vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is below a path of a registry that names the children of a path beside its tags. */
class ChildWalkTest {
    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();
    private final List<String> found = new ArrayList<>();

    private void answer(String path, String body) {
        server.on("GET /v2/" + path + "/tags/list", json(body));
    }

    private Listing walk(String root) throws ContentException {
        return server.open().listBelow(root, found::addAll);
    }

    @Test
    void D25_D38_childrenAreWalkedAndThoseWithManifestsAreRepositories() throws Exception {
        answer("proj/repo", "{\"child\":[\"api\",\"tools\"],\"manifest\":{},\"tags\":[]}");
        answer("proj/repo/api", "{\"child\":[],\"tags\":[\"1.0\"]}");
        answer("proj/repo/tools", "{\"child\":[\"lint\"],\"name\":\"proj/repo/tools\"}");
        answer(
                "proj/repo/tools/lint",
                "{\"manifest\":{\"sha256:1\":{\"tag\":[],\"imageSizeBytes\":\"5\"}},\"tags\":[]}");

        assertThat(walk("proj/repo").isComplete()).isTrue();
        assertThat(found).containsExactly("proj/repo/api", "proj/repo/tools/lint");
        assertThat(server.requests()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void D38_aRepositoryWithoutChildrenIsAllThereIs() throws Exception {
        answer("team/api", "{\"tags\":[\"1.0\"]}");

        assertThat(walk("team/api").isComplete()).isTrue();
        assertThat(found).containsExactly("team/api");
    }

    @Test
    void D38_oneThatMayNotBeLookedIntoTakesNothingElseAway() throws Exception {
        answer("proj", "{\"child\":[\"secret\",\"gone\",\"open\",\"..\",\"a/../b\",\"\",null]}");
        server.on("GET /v2/proj/secret/tags/list", error(403, "DENIED"));
        answer("proj/open", "{\"tags\":[\"1.0\"]}");

        assertThat(walk("proj").incompleteBecause())
                .contains("Places that may not be looked into: 2.");
        assertThat(found).containsExactly("proj/open");
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void D5_D38_aRegistryThatNamesChildrenWithoutAnEndIsLeftAfterSome() throws Exception {
        StringBuilder path = new StringBuilder("proj");
        for (int depth = 0; depth < 510; depth++) {
            answer(path.toString(), "{\"child\":[\"a\"],\"tags\":[\"1\"]}");
            path.append("/a");
        }

        assertThat(walk("proj").incompleteBecause()).get().asString().contains("more than 500");
        assertThat(server.requests()).hasSize(500);
    }

    @Test
    void D7_D38_aWalkStopsWhereNoMoreIsWanted() throws Exception {
        answer("proj", "{\"child\":[\"b\"],\"tags\":[\"1.0\"]}");

        assertThat(server.open().listBelow("proj", _ -> false).isComplete()).isFalse();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void D38_whatIsNotThereOrNoListIsAFailure() {
        answer("odd", "[]");

        assertThatThrownBy(() -> walk("nowhere")).isInstanceOf(ContentException.NotFound.class);
        assertThatThrownBy(() -> walk("odd")).isInstanceOf(ContentException.UnexpectedAnswer.class);
    }

    @Test
    void D38_theNeighboursOfARepositoryAreAskedForWhereGoogleNamesThem() {
        var artifacts = new RegistryName("europe-docker.pkg.dev");
        assertThat(Vendor.of(artifacts, Optional.empty()).orElseThrow().walkedNamespace("p/r/a/b"))
                .contains("p/r");
        assertThat(Vendor.of(artifacts, Optional.empty()).orElseThrow().walkedNamespace("p"))
                .isEmpty();
        assertThat(Vendor.GITHUB.walkedNamespace("owner/app")).isEmpty();
    }
}
