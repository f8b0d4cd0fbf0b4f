package org.supercargo.ui.tags;

import javafx.collections.FXCollections;

import org.supercargo.service.Services;
import org.supercargo.task.Jobs;
import org.supercargo.testing.Recorded;
import org.supercargo.ui.catalog.RegistryActions;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.navigation.Navigator;

import java.time.InstantSource;
import java.util.List;

/** The table of tags without a window. */
final class TestTags {
    private TestTags() {}

    /**
     * @param asked takes what the rest of the window is asked to do
     */
    static TagsController controller(
            Services services, Jobs jobs, Navigator navigator, List<String> asked) {
        return controller(
                services, jobs, navigator, asked, Recorded.calls(RegistryActions.class, asked));
    }

    static TagsController controller(
            Services services,
            Jobs jobs,
            Navigator navigator,
            List<String> asked,
            RegistryActions registryActions) {
        return new TagsController(
                services.listing(),
                services.inspect(),
                services.watch(),
                jobs,
                InstantSource.system(),
                navigator,
                new Clipboards(),
                Recorded.calls(TagActions.class, asked),
                registryActions,
                FXCollections.observableArrayList());
    }
}
