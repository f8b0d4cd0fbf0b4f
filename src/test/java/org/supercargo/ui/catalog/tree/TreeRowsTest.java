package org.supercargo.ui.catalog.tree;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.oci.RegistryName;
import org.supercargo.ui.catalog.tree.KnownRegistry.Origin;
import org.supercargo.ui.catalog.tree.RegistryNode.State;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Names go in, rows come out; no window is needed. */
class TreeRowsTest {
    private static final RegistryNode NODE =
            new RegistryNode(
                    new KnownRegistry(new RegistryName("a.io"), Origin.ADDED, ""),
                    new OpenRows(FXCollections.observableArrayList()),
                    () -> {});

    private static Branch branch(List<String> names, Set<String> folders) {
        return new Branch(
                        NODE,
                        State.LISTED,
                        Optional.empty(),
                        "",
                        new SortedPaths(),
                        List.of(names),
                        Set.of(),
                        true,
                        folders)
                .merged();
    }

    private static List<String> rows(String filter, Branch branch) {
        TreeRows rows = new TreeRows(filter, _ -> Map.of());
        rows.add(branch);
        return rows.rows().stream().skip(1).map(TreeRowsTest::drawn).toList();
    }

    /** As {@code " - name 2"} for an open folder of two at depth two. */
    private static String drawn(TreeRow row) {
        String arrow =
                switch (row.fold()) {
                    case NONE -> "";
                    case SHUT -> "+ ";
                    case OPEN -> "- ";
                };
        String count = row.count() == 0 ? "" : " " + row.count();
        return " ".repeat(2 * (row.depth() - 1)) + arrow + row.entry().label() + count;
    }

    @Test
    void foldersStandBeforeRepositoriesAndCountAllBelowThem() {
        List<String> names = List.of("zoo", "team/web", "team/sub/api", "abc", "team/sub/deep/x");

        assertThat(rows("", branch(names, Set.of()))).containsExactly("+ team 3", "abc", "zoo");
        assertThat(rows("", branch(names, Set.of("team", "team/sub", "team/sub/deep"))))
                .containsExactly(
                        "- team 3",
                        "  - sub 2",
                        "    - deep 1",
                        "      x",
                        "    api",
                        "  web",
                        "abc",
                        "zoo");
    }

    @Test
    void aRepositoryMayHaveTheNameOfAFolder() {
        assertThat(rows("", branch(List.of("a", "a/b", "a-c/d", "a.e"), Set.of())))
                .containsExactly("+ a 1", "+ a-c 1", "a", "a.e");
    }

    @Test
    void unsortedNamesAndThoseThatComeTwiceStandOnceInTheirPlaces() {
        Branch first = branch(List.of("c", "a", "c", "b"), Set.of());
        Branch both =
                new Branch(
                                NODE,
                                State.LISTED,
                                Optional.empty(),
                                "",
                                first.paths(),
                                List.of(List.of("b", "aa"), List.of("aa", "d")),
                                Set.of(),
                                true,
                                Set.of())
                        .merged();

        assertThat(rows("", both)).containsExactly("a", "aa", "b", "c", "d");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    API,    - team 1;  api
                    team/,  - team 2;  api;  web
                    nobody, No repository matches the filter
                    """)
    void aFilterOpensTheFoldersOfWhatMatchesAndHidesAllElse(String filter, String expected) {
        Branch branch = branch(List.of("team/api", "team/web", "other/x"), Set.of());

        assertThat(rows(filter, branch)).containsExactly(expected.split(";"));
    }

    @Test
    void aFolderCanBeShutWhileAFilterOpensAll() {
        assertThat(rows("x", branch(List.of("a/x", "b/x"), Set.of("a"))))
                .containsExactly("+ a 1", "- b 1", "  x");
    }

    @Test
    void foldersMayBeAsDeepAsANameIsLong() {
        String deep = "d/".repeat(511) + "x";
        Set<String> all =
                Set.copyOf(
                        IntStream.range(0, 511)
                                .mapToObj(i -> deep.substring(0, 2 * i + 1))
                                .toList());

        assertThat(rows("", branch(List.of(deep), all))).hasSize(512);
    }

    @Test
    void whatIsSaidAboutAListStandsBeforeItsNames() {
        Branch noted =
                new Branch(
                        NODE,
                        State.LISTED,
                        Optional.empty(),
                        "Some are missing.",
                        new SortedPaths().with(List.of("a")),
                        List.of(),
                        Set.of(),
                        true,
                        Set.of());

        assertThat(rows("", noted)).containsExactly("Some are missing.", "a");
        assertThat(rows("", branch(List.of(), Set.of()))).containsExactly("No repositories yet");
    }
}
