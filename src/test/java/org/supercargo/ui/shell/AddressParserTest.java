package org.supercargo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.ui.navigation.Location;

class AddressParserTest {
    private final AddressParser parser =
            new AddressParser(name -> name.host().equals("harbour:443"));

    @ParameterizedTest
    @CsvSource({
        "ghcr.io, AtRegistry, ghcr.io",
        "' ghcr.io/ ', AtRegistry, ghcr.io",
        "localhost, AtRegistry, localhost",
        "localhost:5000, AtRegistry, localhost:5000",
        "[::1]:5000, AtRegistry, [::1]:5000",
        "https://ghcr.io, AtRegistry, ghcr.io",
        "http://localhost:5000/v2/, AtRegistry, localhost:5000",
        "harbour, AtRegistry, harbour:443",
        "localhost:5000/team/api, AtRepository, localhost:5000/team/api",
        "localhost:5000/team/api/, AtRepository, localhost:5000/team/api",
        "ghcr.io/team/api:1.0, AtManifest, ghcr.io/team/api:1.0",
    })
    void knowsWhatKindOfPlaceIsMeant(String typed, String kind, String address) {
        Location place = parser.parse(typed);

        assertThat(place.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(place.address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Light House", "ghcr.io/Upper", "a.io/b:x:y", "a.io/b@sha256:12", "/"})
    void wordsThatNameNoPlaceAreRefused(String typed) {
        assertThatThrownBy(() -> parser.parse(typed)).isInstanceOf(InvalidNameException.class);
    }
}
