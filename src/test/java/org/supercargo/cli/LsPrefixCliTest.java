package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.registry.ScriptedRegistry.json;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.registry.ScriptedRegistry;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A registry with a path behind its host stands for what is below that path. */
class LsPrefixCliTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path home;
    private TestCli cli;

    @BeforeAll
    static void fill() throws IOException {
        for (String path : new String[] {"team", "team/api", "team/web", "teams/x", "other"}) {
            REAL.push(path, "1.0", TestManifest.image("amd64", path));
        }
    }

    @BeforeEach
    void wire() {
        cli = new TestCli(home, Map.of());
    }

    @Test
    void S1_9_onlyWhatIsBelowThePathIsListed() {
        assertThat(cli.run("ls", REAL.host() + "/team")).isZero();
        assertThat(cli.out().lines()).containsExactly("team", "team/api", "team/web");

        assertThat(cli.run("ls", REAL.host())).isZero();
        assertThat(cli.out().lines()).contains("other", "teams/x").hasSize(5);
    }

    @Test
    void D38_ofARegistryWithoutAListWhatIsBelowThePathIsListed() {
        try (ScriptedRegistry closed = new ScriptedRegistry()) {
            closed.on("GET /v2/proj/tags/list", json("{\"child\":[\"api\",\"web\"]}"));
            closed.on("GET /v2/proj/api/tags/list", json("{\"tags\":[\"1.0\"]}"));
            closed.on("GET /v2/proj/web/tags/list", json("{\"tags\":[\"1.0\"]}"));

            assertThat(cli.run("ls", closed.name() + "/proj")).as(cli.err()).isZero();
            assertThat(cli.out().lines()).containsExactly("proj/api", "proj/web");
            assertThat(cli.err()).contains("Only what is below proj is listed.");

            assertThat(cli.run("ls", closed.name().host())).isEqualTo(1);
            assertThat(cli.run("ls", closed.name() + "/nowhere")).isEqualTo(1);
            assertThat(cli.err()).contains("Type the name of a repository");
        }
    }

    @Test
    void S1_9_theDocumentHoldsTheSame() {
        assertThat(cli.run("ls", "--json", REAL.host() + "/team/")).isZero();

        assertThat(cli.outDocument().get("repositories").values())
                .extracting(JsonNode::asString)
                .containsExactly("team", "team/api", "team/web");
    }
}
