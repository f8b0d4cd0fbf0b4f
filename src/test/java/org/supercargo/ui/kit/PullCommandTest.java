package org.supercargo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.util.List;

class PullCommandTest {
    @ParameterizedTest
    @CsvSource({
        "DOCKER, docker pull a.io/team/api:1.0",
        "FINCH, finch pull a.io/team/api:1.0",
        "PODMAN, podman pull a.io/team/api:1.0",
        "NERDCTL, nerdctl pull a.io/team/api:1.0",
        "SKOPEO, skopeo copy docker://a.io/team/api:1.0 oci:api",
        "CRANE, crane pull --format oci a.io/team/api:1.0 api",
        "ORAS, oras pull a.io/team/api:1.0",
    })
    void eachProgramHasItsOwnWords(PullCommand program, String line) {
        assertThat(program.commandFor(Reference.parse("a.io/team/api:1.0"))).isEqualTo(line);
    }

    /** Tags come from registries, which may list what no specification allows. */
    @ParameterizedTest
    @EnumSource
    void noShellRunsWhatATagIsNamed(PullCommand program) throws Exception {
        var repository = new RepositoryName(new RegistryName("a.io"), "team/api");
        String hostile = "1'; echo owned >&2; $(echo owned >&2) `echo owned >&2` \"";
        Reference reference = repository.at(new Tag(hostile));

        String line = program.commandFor(reference);
        Process shell =
                new ProcessBuilder("sh", "-c", "printf '%s\\n' " + line)
                        .redirectError(ProcessBuilder.Redirect.PIPE)
                        .start();

        assertThat(shell.getErrorStream()).isEmpty();
        List<String> words = new String(shell.getInputStream().readAllBytes()).lines().toList();
        assertThat(words).anyMatch(word -> word.endsWith(reference.toString()));
        assertThat(words.getFirst()).isEqualTo(program.program());
    }

    @Test
    void bracketsAreQuotedBecauseShellsTakeThemForPatterns() {
        assertThat(PullCommand.DOCKER.commandFor(Reference.parse("[::1]:5000/a/b:c")))
                .isEqualTo("docker pull '[::1]:5000/a/b:c'");
    }
}
