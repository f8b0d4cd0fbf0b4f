package org.supercargo.oci.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.Digest;
import org.supercargo.oci.ImageConfig;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ImageConfigReaderTest {
    private static final String A = "sha256:" + "a".repeat(64);

    private static ImageConfig read(String json) throws UnreadableJsonException {
        return ImageConfigReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void allThatAConfigurationSaysIsTaken() throws UnreadableJsonException {
        ImageConfig config =
                read(
                        """
                        {'os':'linux','architecture':'arm64','variant':'v8','created':'2026-01-02T03:04:05.6+01:00',
                         'author':'somebody','config':{'Entrypoint':['/run'],'Cmd':['-v'],'Env':['A=1'],
                         'WorkingDir':'/w','User':'7','ExposedPorts':{'80/tcp':{}},'Volumes':{'/v':{}},
                         'Labels':{'z':'1','a':'2'},'New':{}},
                         'rootfs':{'type':'layers','diff_ids':['%s']},
                         'history':[{'created':'2026-01-02T03:04:05Z','created_by':'RUN x','comment':'c','empty_layer':true}]}
                        """
                                .formatted(A));
        assertThat(config.platform())
                .contains(
                        new Platform(
                                "linux", "arm64", Optional.of("v8"), Optional.empty(), List.of()));
        assertThat(config.created()).contains(Instant.parse("2026-01-02T02:04:05.6Z"));
        assertThat(config.author()).contains("somebody");
        assertThat(config.execution())
                .isEqualTo(
                        new ImageConfig.Execution(
                                List.of("/run"),
                                List.of("-v"),
                                List.of("A=1"),
                                Optional.of("/w"),
                                Optional.of("7"),
                                List.of("80/tcp"),
                                List.of("/v"),
                                Map.of("z", "1", "a", "2")));
        assertThat(config.execution().labels().keySet()).containsExactly("z", "a");
        assertThat(config.diffIds()).containsExactly(Digest.parse(A));
        assertThat(config.history())
                .containsExactly(
                        new ImageConfig.History(
                                Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
                                Optional.of("RUN x"),
                                Optional.of("c"),
                                true));
    }

    @Test
    void E52_onlyImageConfigurationsAreReadAsSuch() {
        assertThat(MediaType.isImageConfig("application/vnd.oci.image.config.v1+json")).isTrue();
        assertThat(MediaType.isImageConfig("application/vnd.docker.container.image.v1+json"))
                .isTrue();
        assertThat(
                        List.of(
                                "application/vnd.cncf.helm.config.v1+json",
                                "application/vnd.wasm.config.v0+json",
                                "application/vnd.processfork.image.v1+json",
                                "application/vnd.unknown.config.v1+json",
                                MediaType.OCI_EMPTY))
                .noneMatch(MediaType::isImageConfig);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'created':null,'history':null,'rootfs':null,'config':null,'os':null}",
                "{'rootfs':{'diff_ids':null},'config':{'Env':null,'Labels':null,'Cmd':null,'Entrypoint':null}}",
                "{'created':7,'history':{},'rootfs':[],'config':'x','os':[],'author':{}}"
            })
    void E53_missingNullAndOddFieldsAreEmpty(String json) throws UnreadableJsonException {
        ImageConfig config = read(json);
        assertThat(config).isEqualTo(read("{}"));
        assertThat(config.platform()).isEmpty();
        assertThat(config.history()).isEmpty();
        assertThat(config.diffIds()).isEmpty();
        assertThat(config.execution().environment()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "1970-01-01T01:00:00+01:00",
                "yesterday",
                "",
                "2026-01-02"
            })
    void E53_aTimeThatSaysNothingIsNone(String created) throws UnreadableJsonException {
        assertThat(read("{'created':'" + created + "'}").created()).isEmpty();
    }

    @Test
    void E53_historyStandsBesideLayersOnlyIfItFits() throws UnreadableJsonException {
        ImageConfig config =
                read(
                        "{'history':[{'created_by':'a'},{'created_by':'b','empty_layer':true},{'created_by':'c'}]}");
        assertThat(config.layerHistory(2))
                .extracting(step -> step.createdBy().orElseThrow())
                .containsExactly("a", "c");
        assertThat(config.layerHistory(1)).isEmpty();
        assertThat(config.layerHistory(3)).isEmpty();
    }

    @Test
    void E53_oneBadDiffIdMakesAllUnknown() throws UnreadableJsonException {
        assertThat(read("{'rootfs':{'diff_ids':['%s','x']}}".formatted(A)).diffIds()).isEmpty();
        assertThat(read("{'rootfs':{'diff_ids':['%s',null]}}".formatted(A)).diffIds()).isEmpty();
    }

    @Test
    void oneStringStandsForAListOfOneWord() throws UnreadableJsonException {
        assertThat(read("{'config':{'Entrypoint':'/run'}}").execution().entrypoint())
                .containsExactly("/run");
    }

    @Test
    void aStepThatIsNoObjectStillCounts() throws UnreadableJsonException {
        assertThat(read("{'history':[null,7]}").layerHistory(2)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "\0", "{'a':1}x"})
    void whatIsNoJsonObjectIsANamedFailure(String text) {
        assertThatExceptionOfType(UnreadableJsonException.class).isThrownBy(() -> read(text));
    }
}
