package org.supercargo.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class PlatformTest {
    @ParameterizedTest
    @ValueSource(strings = {"linux/amd64", "linux/arm/v7", "windows/amd64", "js/wasm"})
    void aPlatformIsWrittenAsItIsRead(String text) {
        assertThat(Platform.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "linux",
                "linux/",
                "/amd64",
                "a/b/c/d",
                "li nux/amd64",
                "linux/amd64\n",
                "//"
            })
    void whatIsNoPlatformIsRefused(String text) {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> Platform.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "linux/amd64,  linux/amd64,  true",
        "linux/arm64,  linux/arm64/v8, true",
        "linux/arm64/v8, linux/arm64, true",
        "linux/arm/v7, linux/arm,    true",
        "linux/arm/v7, linux/arm/v6, false",
        "linux/arm,    linux/arm/v7, false",
        "linux/amd64,  linux/arm64,  false",
        "windows/amd64, linux/amd64, false",
    })
    void E43_arm64IsArm64V8AndOtherVariantsMustAgree(String image, String wish, boolean satisfied) {
        assertThat(Platform.parse(image).satisfies(Platform.parse(wish))).isEqualTo(satisfied);
    }

    @Test
    void E43_windowsImagesDifferByVersion() {
        Platform image =
                new Platform(
                        "windows", "amd64", Optional.empty(), Optional.of("10.0.1"), List.of());
        Platform other =
                new Platform(
                        "windows", "amd64", Optional.empty(), Optional.of("10.0.2"), List.of());
        assertThat(image.satisfies(image)).isTrue();
        assertThat(image.satisfies(other)).isFalse();
        assertThat(image.satisfies(Platform.of("windows", "amd64"))).isTrue();
    }

    @Test
    void E41_theUnknownPlatformIsRecognised() {
        assertThat(Platform.of("unknown", "unknown").isUnknown()).isTrue();
        assertThat(Platform.of("linux", "unknown").isUnknown()).isFalse();
    }
}
