package org.supercargo.credential.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.credential.TestHome;
import org.supercargo.oci.RegistryName;

import java.nio.file.Path;

class ConfiguredRegistriesTest {
    @TempDir Path folder;

    @Test
    void theRegistriesOfAllFilesAreNamedOnceWithTheirFile() {
        TestHome home =
                new TestHome(folder)
                        .finch("{\"auths\":{\"b.io\":{},\"https://index.docker.io/v1/\":{}}}")
                        .docker(
                                """
                                {"auths":{"index.docker.io":{},"https://a.io:5000/v2/":{},
                                          "https://index.docker.io/v1/access-token":{},
                                          "c.io/team":{},"unix:///x":{},"not a host":{},"b.io":{}},
                                 "credHelpers":{"gcr.io":"gcloud"}}\
                                """);
        assertThat(home.credentials().registries().read().registries())
                .extracting(found -> found.name().host(), ConfiguredRegistry::source)
                .containsExactly(
                        tuple("b.io", "finch configuration"),
                        tuple("docker.io", "finch configuration"),
                        tuple("a.io:5000", "docker configuration"),
                        tuple("c.io", "docker configuration"),
                        tuple("gcr.io", "docker configuration"));
    }

    @Test
    void aBrokenFileIsAProblemBesideTheOthersRegistries() {
        TestHome home = new TestHome(folder).finch("}{").docker("{\"auths\":{\"a.io\":{}}}");
        ConfiguredRegistries.Found found = home.credentials().registries().read();
        assertThat(found.registries()).hasSize(1);
        assertThat(found.registries().getFirst().location()).endsWith(".docker/config.json");
        assertThat(found.problems())
                .singleElement()
                .satisfies(step -> assertThat(step.place().location()).contains(".finch"));
    }

    @Test
    void B43_whatTheHelperOfAFileListsIsKnownToo() {
        TestHome home =
                new TestHome(folder)
                        .keepingHelper("keep")
                        .docker("{\"credsStore\":\"keep\",\"auths\":{\"a.io\":{}}}");
        ConfiguredRegistries registries = home.credentials().registries();
        assertThat(registries.read().registries()).hasSize(1);
        assertThat(registries.listHelpers())
                .extracting(found -> found.name().host(), ConfiguredRegistry::source)
                .containsExactly(
                        tuple("b.io:5000", "docker configuration"),
                        tuple("listed.io", "docker configuration"));
    }

    @ParameterizedTest
    @CsvSource({"broken", "missing", "ecr-login"})
    void aHelperThatListsNoneNamesNoRegistry(String helper) {
        TestHome home =
                new TestHome(folder)
                        .helper("broken", "echo MARKER; exit 1")
                        .keepingHelper("ecr-login")
                        .docker("{\"credsStore\":\"%s\"}".formatted(helper));
        assertThat(home.credentials().registries().listHelpers()).isEmpty();
    }

    @Test
    void B32_whatAKeyNamesBehindItsRegistryIsKnownOfThatRegistry() {
        TestHome home =
                new TestHome(folder)
                        .finch("{\"auths\":{\"c.io/team/app\":{}}}")
                        .docker(
                                """
                                {"auths":{"https://c.io/team/":{},"c.io":{},"https://c.io/v2/":{},
                                          "c.io:443/port":{},"c.io:5000/other":{},
                                          "https://c.io/v1/access-token":{}},
                                 "credHelpers":{"c.io/helped":"gcloud"}}\
                                """);

        assertThat(home.credentials().registries().paths(new RegistryName("c.io")))
                .extracting(ConfiguredPath::path, found -> found.place().source())
                .containsExactly(
                        tuple("team/app", "finch configuration"),
                        tuple("team", "docker configuration"),
                        tuple("port", "docker configuration"),
                        tuple("helped", "docker configuration"));
    }

    @Test
    void withoutFilesThereAreNone() {
        ConfiguredRegistries.Found found = new TestHome(folder).credentials().registries().read();
        assertThat(found.registries()).isEmpty();
        assertThat(found.problems()).isEmpty();
    }
}
