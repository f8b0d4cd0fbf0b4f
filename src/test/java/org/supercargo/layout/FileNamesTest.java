package org.supercargo.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** J11: names of registries and repositories as file names, on every system. */
class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "alpine, alpine",
        "docker.io, docker.io",
        "a_b--c.d, a_b--c.d",
        "localhost:5000, localhost%3a5000",
        "[::1]:5000, %5b%3a%3a1%5d%3a5000",
        "Team, %54eam",
        "con, %63on",
        "con.d, %63on.d",
        "CON, %43%4f%4e",
        "lpt1, %6cpt1",
        "console, console",
        "blobs, %62lobs",
        "index.json, %69ndex.json",
        "oci-layout, %6fci-layout",
        ".hidden, %2ehidden",
        "dot., dot%2e",
        "50%, 50%25",
        "a/b, a%2fb",
    })
    void J11_aNameIsWrittenSafelyAndReadBack(String part, String fileName) {
        assertThat(FileNames.encode(part)).isEqualTo(fileName);
        assertThat(FileNames.decode(fileName)).contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Team", "%", "%4", "%zz", "%3A", "%61lpine", "blobs", "con", "a b"})
    void J11_aFileNameThatIsNeverWrittenIsNotRead(String fileName) {
        assertThat(FileNames.decode(fileName)).isEmpty();
    }
}
