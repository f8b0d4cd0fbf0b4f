package org.supercargo.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.Capabilities;
import org.supercargo.registry.connection.Capabilities.Finding;
import org.supercargo.registry.connection.Capability;

import java.util.Map;

class AbilityServiceTest {
    private static final RegistryName REGISTRY = new RegistryName("r.example");

    @Test
    void whatNoAnswerHasShownIsNoLimit() {
        var abilities = new AbilityService(_ -> Capabilities.UNKNOWN);

        assertThat(abilities.limits(REGISTRY)).isEmpty();
        assertThat(abilities.againstUntagging(REGISTRY)).isEmpty();
        assertThat(abilities.againstDeleting(REGISTRY)).isEmpty();
    }

    @Test
    void refusalsAreLimitsWithTheirReasonAndSuccessesAreNot() {
        var abilities =
                new AbilityService(
                        _ ->
                                new Capabilities(
                                        Map.of(
                                                Capability.CATALOG,
                                                new Finding(false, "It said no."),
                                                Capability.TAG_DELETE,
                                                new Finding(false, "Only whole manifests."),
                                                Capability.MANIFEST_DELETE,
                                                new Finding(true, "It has done so."),
                                                Capability.MOUNT,
                                                new Finding(false, "Nobody sees that."))));

        assertThat(abilities.limits(REGISTRY))
                .containsExactly(
                        new RegistryLimit(
                                "no catalog",
                                "The registry does not list its repositories.",
                                "It said no."),
                        new RegistryLimit(
                                "no tag deletes",
                                "The registry removes no single tags.",
                                "Only whole manifests."));
        assertThat(abilities.lacksUntagging(REGISTRY)).isTrue();
        assertThat(abilities.againstUntagging(REGISTRY)).isEmpty();
        assertThat(abilities.againstDeleting(REGISTRY)).isEmpty();
    }

    @Test
    void whereManifestsCannotBeDeletedEitherNoTagCanGo() {
        var refused = new Finding(false, "It said no.");
        var abilities =
                new AbilityService(
                        _ ->
                                new Capabilities(
                                        Map.of(
                                                Capability.TAG_DELETE,
                                                refused,
                                                Capability.MANIFEST_DELETE,
                                                refused)));

        assertThat(abilities.againstUntagging(REGISTRY))
                .contains(
                        new RegistryLimit(
                                "no tag deletes",
                                "The registry removes no single tags.",
                                "It said no."));
        assertThat(abilities.againstDeleting(REGISTRY)).isPresent();
    }
}
