package org.supercargo.registry.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

class ScopesTest {
    private static final RepositoryName REPOSITORY =
            new RepositoryName(new RegistryName("registry.example.com"), "team/api");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    repository:b:push,pull repository:a:pull   | repository:a:pull repository:b:pull,push
                    repository:a:pull repository:a:push        | repository:a:pull,push
                    repository:a:pull,pull                     | repository:a:pull
                    repository:a:*,pull                        | repository:a:*
                    repository:host:5000/a:pull                | repository:host:5000/a:pull
                    repository(plugin):a:pull                  | repository(plugin):a:pull
                    registry:catalog:*                         | registry:catalog:*
                    aws repository:a:pull                      | aws repository:a:pull
                    repository:a                               | repository:a
                    ' '                                        | ''
                    """)
    void C41_areNormalised(String text, String expected) {
        assertThat(Scopes.parse(text)).hasToString(expected);
    }

    @Test
    void C42_nameWhatDistributionRequires() {
        assertThat(Scopes.pull(REPOSITORY)).hasToString("repository:team/api:pull");
        assertThat(Scopes.push(REPOSITORY)).hasToString("repository:team/api:pull,push");
        assertThat(Scopes.delete(REPOSITORY)).hasToString("repository:team/api:delete,pull,push");
        assertThat(Scopes.CATALOG).hasToString("registry:catalog:*");
        RepositoryName from = new RepositoryName(REPOSITORY.registry(), "base");
        assertThat(Wanted.mount(REPOSITORY, from).scopes())
                .hasToString("repository:base:pull repository:team/api:pull,push");
    }

    @Test
    void C40_areSentOneByOne() {
        assertThat(Scopes.parse("repository:b:pull repository:a:pull").texts())
                .containsExactly("repository:a:pull", "repository:b:pull");
    }

    @Test
    void coverWhatTheyAllow() {
        Scopes push = Scopes.push(REPOSITORY);

        assertThat(push.cover(Scopes.pull(REPOSITORY))).isTrue();
        assertThat(Scopes.pull(REPOSITORY).cover(push)).isFalse();
        assertThat(push.widened().cover(Scopes.delete(REPOSITORY))).isTrue();
        assertThat(push.cover(Scopes.CATALOG)).isFalse();
        assertThat(push.onlyPull()).isFalse();
        assertThat(Scopes.pull(REPOSITORY).onlyPull()).isTrue();
        assertThat(Scopes.NONE.onlyPull()).isFalse();
        assertThat(Scopes.NONE.cover(Scopes.parse("aws"))).isFalse();
        assertThat(Scopes.parse("aws").widened()).hasToString("aws");
    }
}
