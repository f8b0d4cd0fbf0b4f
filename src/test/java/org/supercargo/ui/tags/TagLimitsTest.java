package org.supercargo.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.credential.Environment;
import org.supercargo.credential.Environment.OperatingSystem;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.service.RegistryLimit;
import org.supercargo.task.Jobs;
import org.supercargo.testing.Recorded;
import org.supercargo.ui.catalog.RegistryActions;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        var environment = new Environment(home, Map.of(), OperatingSystem.LINUX, Optional.empty());
        var services =
                new ServiceWiring(environment, AppFolders.below(home), RequestObserver.NONE)
                        .services();
        controller =
                new TagsController(
                        services.listing(),
                        services.inspect(),
                        services.watch(),
                        Jobs.onSameThread(_ -> {}),
                        InstantSource.system(),
                        navigator,
                        new Clipboards(),
                        Recorded.calls(TagActions.class, new ArrayList<>()),
                        knowing(),
                        FXCollections.observableArrayList());
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
