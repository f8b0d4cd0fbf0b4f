package org.supercargo.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.credential.Credential.UserPassword;
import org.supercargo.credential.Secret;
import org.supercargo.oci.RepositoryName;
import org.supercargo.testing.AnyRegistry;
import org.supercargo.testing.StartedRegistry;
import org.supercargo.ui.catalog.tree.TreeCatalog;
import org.supercargo.ui.catalog.tree.TreeCatalog.Problem;
import org.supercargo.ui.kit.Remedy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Catalogs of the tree that are in a registry. */
class CatalogRowsTest {
    @TempDir Path folder;
    private StartedRegistry registry;
    private TreeFixture tree;

    private void start(StartedRegistry started) {
        registry = started;
        tree = new TreeFixture(folder);
    }

    @AfterEach
    void stop() throws IOException {
        registry.close();
    }

    private String target() {
        return registry.name() + "/team/catalog:v1";
    }

    private void save(TreeFixture by) throws ContentException {
        var listed = List.of(new RepositoryName(registry.name(), "team/api"));
        by.services.catalogs().save(Optional.empty(), listed, target());
    }

    private void signIn(TreeFixture who) throws ContentException {
        var credential = new UserPassword(AnyRegistry.user(), new Secret(AnyRegistry.password()));
        who.services.signIn().signIn(registry.name(), credential);
    }

    private TreeCatalog shown() {
        return tree.catalogs.find(target()).orElseThrow();
    }

    @Test
    void aCatalogOfALockedRegistryOffersTheSignInAndOpensAfterIt(@TempDir Path other)
            throws Exception {
        start(AnyRegistry.SAMPLE.startWithSignIn());
        TreeFixture colleague = new TreeFixture(other);
        signIn(colleague);
        save(colleague);

        tree.catalogs.open(target());
        assertThat(shown().problem().map(Problem::remedy)).contains(new Remedy.SignIn());
        tree.controller.onCatalogRemedy(target(), new Remedy.SignIn());
        assertThat(tree.asked).containsExactly("signIn " + registry.name());

        signIn(tree);
        tree.controller.accessChanged(registry.name());

        assertThat(tree.labels()).containsExactly(target(), "team/api");
    }

    @Test
    void aCopyThatCouldNotBeRefreshedSaysItsAgeAndWhy() throws Exception {
        start(AnyRegistry.SAMPLE.start());
        save(tree);
        tree.catalogs.open(target());
        assertThat(tree.labels()).containsExactly(target(), "team/api");
        registry.close();

        tree.catalogs.refresh(target());

        assertThat(tree.labels()).hasSize(3).endsWith("team/api");
        assertThat(tree.labels().get(1))
                .startsWith("As of ")
                .contains("; could not be refreshed: ", registry.name().host());
        tree.restart();
        tree.catalogs.reopen();
        assertThat(tree.labels()).as("from the copy").endsWith("team/api");
        assertThat(tree.labels().get(1)).startsWith("As of ");
    }
}
