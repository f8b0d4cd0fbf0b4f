package org.supercargo.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.service.RegistryLimit;
import org.supercargo.task.Jobs;
import org.supercargo.testing.WiredServices;
import org.supercargo.ui.catalog.RegistryActions;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The badges of what a registry cannot do, which later answers show. */
class TagLimitsTest {
    private static final RegistryLimit LIMIT =
            new RegistryLimit(
                    "no tag deletes", "The registry removes no single tags.", "It said so.");

    @TempDir Path home;

    @AutoClose private final SampleRegistry sample = SampleRegistry.start();
    private final List<RegistryLimit> known = new ArrayList<>();
    private TagsController controller;

    TagLimitsTest() throws IOException {}

    @BeforeEach
    void open() {
        var navigator = new Navigator();
        controller =
                TestTags.controller(
                        WiredServices.in(home),
                        Jobs.onSameThread(_ -> {}),
                        navigator,
                        new ArrayList<>(),
                        knowing());
        navigator.go(
                new Location.AtRepository(new RepositoryName(sample.name(), "harbor/lighthouse")));
    }

    private RegistryActions knowing() {
        return (RegistryActions)
                Proxy.newProxyInstance(
                        RegistryActions.class.getClassLoader(),
                        new Class<?>[] {RegistryActions.class},
                        (_, method, _) -> method.getName().equals("limits") ? known : null);
    }

    @Test
    void whatAnAnswerShowsIsShownAtOnce() {
        assertThat(controller.model().limits()).isEmpty();
        known.add(LIMIT);

        controller.refreshLimits(sample.name());

        assertThat(controller.model().limits()).containsExactly(LIMIT);
    }

    @Test
    void whatIsKnownOfAnotherRegistryChangesNothing() {
        known.add(LIMIT);

        controller.refreshLimits(new RegistryName("other.example.com"));

        assertThat(controller.model().limits()).isEmpty();
    }
}
