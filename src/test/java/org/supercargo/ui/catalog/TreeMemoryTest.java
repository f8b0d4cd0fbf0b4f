package org.supercargo.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.ui.catalog.tree.TreeEntry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the tree has again after a restart: order, pins, what is open, catalogs. */
class TreeMemoryTest {
    @TempDir Path folder;
    private TreeFixture tree;

    @BeforeEach
    void open() {
        tree = new TreeFixture(folder);
    }

    private void move(String label, int step) {
        tree.controller.moves().step(tree.root(label), step);
    }

    private void pin(String host) {
        tree.controller.moves().pin(tree.node(host));
    }

    @Test
    void pinnedRegistriesStandFirstAndWhatIsOpenOpensAgain() {
        tree.answer = TreeFixture.listing("team/api");
        tree.add("a.io", "b.io");
        tree.controller.expand(tree.node("b.io").name());
        tree.controller.onFold(new TreeEntry.OfFolder(tree.node("b.io"), "team"), true);
        pin("b.io");
        assertThat(tree.labels()).containsExactly("b.io", "team", "api", "a.io");

        tree.restart();
        tree.add("a.io", "b.io");

        assertThat(tree.labels()).containsExactly("b.io", "team", "api", "a.io");
        pin("b.io");
        assertThat(tree.pinned).isEmpty();
    }

    @Test
    void registriesStandAsTheyWereMovedAndNewOnesBehind() {
        tree.add("a.io", "b.io", "c.io");
        move("c.io", TreeMoves.UP);
        move("c.io", TreeMoves.UP);
        assertThat(tree.labels()).containsExactly("c.io", "a.io", "b.io");
        move("a.io", TreeMoves.DOWN);
        assertThat(tree.labels()).containsExactly("c.io", "b.io", "a.io");

        tree.restart();
        tree.add("a.io", "new.io", "b.io", "c.io");

        assertThat(tree.labels()).containsExactly("c.io", "b.io", "a.io", "new.io");
    }

    @Test
    void aRegistryThatIsNotThereNowKeepsItsPlace() {
        tree.add("a.io", "b.io", "c.io");
        move("c.io", TreeMoves.UP);

        tree.restart();
        tree.add("a.io", "b.io");
        move("b.io", TreeMoves.UP);
        tree.add("c.io");

        assertThat(tree.labels()).containsExactly("b.io", "a.io", "c.io");
    }

    @Test
    void pinnedRegistriesHaveAnOrderOfTheirOwn() {
        tree.add("a.io", "b.io", "c.io", "d.io");
        pin("c.io");
        pin("d.io");
        move("d.io", TreeMoves.UP);
        move("a.io", TreeMoves.UP);
        move("c.io", TreeMoves.DOWN);
        assertThat(tree.labels()).containsExactly("d.io", "c.io", "a.io", "b.io");
        assertThat(tree.controller.moves().canStep(tree.root("a.io"), TreeMoves.UP)).isFalse();
        assertThat(tree.controller.moves().canStep(tree.root("b.io"), TreeMoves.DOWN)).isFalse();

        tree.restart();
        tree.add("a.io", "b.io", "c.io", "d.io");

        assertThat(tree.labels()).containsExactly("d.io", "c.io", "a.io", "b.io");
        pin("c.io");
        assertThat(tree.pinned).containsExactly("d.io");
    }

    @ParameterizedTest
    @CsvSource({
        "a.io, c.io, true,  b.io c.io a.io d.io",
        "a.io, c.io, false, b.io a.io c.io d.io",
        "d.io, a.io, false, d.io a.io b.io c.io",
        "d.io, a.io, true,  a.io d.io b.io c.io",
        "b.io, b.io, true,  a.io b.io c.io d.io",
    })
    void whatIsDroppedStandsWhereItWasDropped(
            String what, String beside, boolean after, String expected) {
        tree.add("a.io", "b.io", "c.io", "d.io");

        tree.controller.moves().place(tree.root(what), tree.root(beside), after);

        assertThat(tree.labels()).containsExactly(expected.split(" "));
    }

    @Test
    void nothingIsDroppedAmongThoseOfAnotherKind() throws IOException {
        tree.add("a.io", "b.io");
        pin("b.io");
        String catalog = catalog("team.json");
        tree.catalogs.open(catalog);
        tree.catalogs.fold(catalog, false);

        tree.controller.moves().place(tree.root("a.io"), tree.root("b.io"), false);
        tree.controller.moves().place(tree.root(catalog), tree.root("b.io"), false);
        tree.controller.moves().place(tree.root("a.io"), tree.root(catalog), true);

        assertThat(tree.labels()).containsExactly("b.io", "a.io", catalog);
    }

    private String catalog(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, "{\"repositories\": [\"a.io/in/%s\"]}".formatted(file));
        return path.toString();
    }

    @Test
    void catalogsComeBackInTheirOrderOpenOrShutAsTheyWere() throws IOException {
        String one = catalog("one");
        String two = catalog("two");
        String three = catalog("three");
        tree.catalogs.open(one);
        tree.catalogs.open(two);
        tree.catalogs.open(three);
        tree.catalogs.fold(one, false);
        move(three, TreeMoves.UP);
        assertThat(tree.labels()).containsExactly(one, three, "in/three", two, "in/two");

        tree.restart();
        tree.catalogs.reopen();

        assertThat(tree.labels()).containsExactly(one, three, "in/three", two, "in/two");
    }

    @Test
    void aCatalogThatWasTakenOutIsForgotten() throws IOException {
        String one = catalog("one");
        tree.catalogs.open(one);
        tree.catalogs.remove(one);

        tree.restart();
        tree.catalogs.reopen();

        assertThat(tree.labels()).isEmpty();
        assertThat(tree.open).isEmpty();
    }
}
