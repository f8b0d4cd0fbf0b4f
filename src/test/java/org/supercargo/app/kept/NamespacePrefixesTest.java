package org.supercargo.app.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.oci.RegistryName;

import java.util.ArrayList;
import java.util.List;

class NamespacePrefixesTest {
    private static final RegistryName TEAMS = new RegistryName("registry.example.com");

    private final List<String> kept = new ArrayList<>();
    private final NamespacePrefixes prefixes = new NamespacePrefixes(kept);

    private void add(String address) {
        prefixes.keep(RegistryAddress.parse(address));
    }

    @Test
    void S1_9_H11_namesBeginWithThePathThatTheRegistryWasAddedWith() {
        add("https://registry.example.com/v2/team/web/");
        add("localhost:5000");

        assertThat(prefixes.beginning(TEAMS)).isEqualTo("team/web/");
        assertThat(prefixes.beginning(new RegistryName("localhost:5000"))).isEmpty();
        assertThat(prefixes.beginning(new RegistryName("registry.example.com:5000"))).isEmpty();
    }

    @Test
    void H11_theLastPathCountsAndOneWithoutChangesNothing() {
        add("registry.example.com/team");
        add("registry.example.com/other");
        add("registry.example.com");

        assertThat(prefixes.beginning(TEAMS)).isEqualTo("other/");
        assertThat(kept).containsExactly("registry.example.com/other");
    }

    @Test
    void aRegistryThatIsRemovedLeavesNoPath() {
        add("registry.example.com/team");
        add("registry.example.com:5000/kept");

        prefixes.forget(TEAMS);

        assertThat(kept).containsExactly("registry.example.com:5000/kept");
    }

    @Test
    void eachPathIsGivenAndWhatIsNoAddressIsPassedOver() {
        add("registry.example.com/team");
        kept.add("not a host/x");
        kept.add("localhost:5000/a/b");
        List<String> given = new ArrayList<>();

        prefixes.each((registry, path) -> given.add(registry + " " + path));

        assertThat(given).containsExactly("registry.example.com team", "localhost:5000 a/b");
    }
}
