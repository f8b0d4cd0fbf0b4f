package org.supercargo.app.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Place;
import org.supercargo.credential.Step;
import org.supercargo.credential.file.ConfiguredRegistries.Found;
import org.supercargo.credential.file.ConfiguredRegistry;
import org.supercargo.oci.RegistryName;
import org.supercargo.settings.Settings;
import org.supercargo.ui.catalog.tree.KnownRegistry;
import org.supercargo.ui.catalog.tree.KnownRegistry.Origin;

import java.util.List;

class KnownRegistriesTest {
    @Test
    void whatIsNoNameInTheSettingsIsPassedOver() {
        Settings settings = new Settings();
        settings.addedRegistries().addAll("a.io", "no name", "", "https://b.io/", "localhost:5000");

        assertThat(KnownRegistries.added(settings))
                .extracting(known -> known.name().host())
                .containsExactly("a.io", "localhost:5000");
        assertThat(KnownRegistries.added(settings))
                .allMatch(known -> known.origin() == Origin.ADDED);
    }

    @Test
    void theFileThatNamesARegistryIsTold() {
        var name = new RegistryName("a.io");
        var found =
                new Found(
                        List.of(new ConfiguredRegistry(name, "docker", "/home/x/config.json")),
                        List.of(
                                new Step(
                                        new Place("finch", "/home/x/finch.json"),
                                        Outcome.MALFORMED,
                                        "line 3 is no JSON.",
                                        "Repair it.")));

        assertThat(KnownRegistries.configured(found.registries()))
                .containsExactly(
                        new KnownRegistry(name, Origin.CONFIGURED, "docker, /home/x/config.json"));
        assertThat(KnownRegistries.problems(found))
                .containsExactly("/home/x/finch.json: line 3 is no JSON.");
    }
}
