package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.testing.EndlessRegistry;
import org.supercargo.testing.OddList;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Odd lists are printed as far as they can be read, with a line that says what is wrong. */
class OddListCliTest {
    @TempDir Path folder;
    private TestCli cli;

    @BeforeEach
    void wire() {
        cli = new TestCli(folder, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void whatCanBeReadIsPrintedAndTheRestToldInOneLine(OddList odd) throws IOException {
        try (var registry = odd.start()) {
            for (String[] command :
                    new String[][] {
                        {"ls", registry.host()}, {"tags", registry.host() + "/team/api"}
                    }) {
                assertThat(cli.run(command)).as(cli.err()).isZero();
                assertThat(cli.out().lines()).containsExactlyInAnyOrderElementsOf(odd.names());
                assertSaid(odd);
            }
        }
    }

    private void assertSaid(OddList odd) {
        if (odd.note().isEmpty()) {
            assertThat(cli.err()).isEmpty();
            return;
        }
        assertThat(cli.err().lines())
                .singleElement()
                .asString()
                .startsWith("The list is not complete: ")
                .contains(odd.note())
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}]")
                .hasSizeLessThan(400);
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentSaysWhetherItIsWhole(OddList odd) throws IOException {
        try (var registry = odd.start()) {
            assertThat(cli.run("ls", "--json", registry.host())).isZero();
            assertWhole(odd, "repositories");
            assertThat(cli.run("tags", "--json", registry.host() + "/team/api")).isZero();
            assertWhole(odd, "tags");
        }
    }

    @Test
    void D5_pagesWithoutAnEndAreReadToABound() throws IOException {
        try (var registry = EndlessRegistry.start()) {
            assertThat(cli.run("tags", registry.host() + "/team/api")).as(cli.err()).isZero();

            assertThat(cli.out().lines()).hasSize(10_000).doesNotHaveDuplicates();
            assertThat(cli.err())
                    .isEqualTo(
                            "The list is not complete: The registry's pages do not come to an"
                                    + " end.\n");
        }
    }

    private void assertWhole(OddList odd, String field) {
        assertThat(cli.outDocument().get("complete").asBoolean()).isEqualTo(odd.note().isEmpty());
        assertThat(cli.outDocument().get(field)).hasSize(odd.names().size());
    }
}
