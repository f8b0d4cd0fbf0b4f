package org.supercargo.app.kept;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.util.Duration;

import org.supercargo.settings.Settings;
import org.supercargo.settings.SettingsFile;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Dialogs;

import java.io.IOException;
import java.util.stream.Stream;

/** Saves the settings a moment after they change. */
public final class SettingsKeeper {
    private static final Duration MOMENT = Duration.millis(500);

    private final Settings settings;
    private final SettingsFile file;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private boolean told;
    private final PauseTransition pause = new PauseTransition(MOMENT);

    public SettingsKeeper(Settings settings, SettingsFile file, Jobs jobs, Dialogs dialogs) {
        this.settings = settings;
        this.file = file;
        this.jobs = jobs;
        this.dialogs = dialogs;
        pause.setOnFinished(event -> save());
        InvalidationListener changed = property -> pause.playFromStart();
        watched().forEach(property -> property.addListener(changed));
    }

    private Stream<Observable> watched() {
        return Stream.of(
                settings.theme(),
                settings.windowWidth(),
                settings.windowHeight(),
                settings.windowMaximized(),
                settings.requestsShown(),
                settings.sampleShown(),
                settings.hiddenTagColumns(),
                settings.watched(),
                settings.watchMinutes(),
                settings.addedRegistries(),
                settings.namespacePrefixes(),
                settings.pinnedRegistries(),
                settings.registryOrder(),
                settings.openRows(),
                settings.catalogs(),
                settings.plainHttpRegistries(),
                settings.signInHosts());
    }

    private void save() {
        jobs.job(
                        "Save the settings",
                        progress -> {
                            file.save(settings);
                            return file;
                        })
                .onSuccess(saved -> told = false)
                .onFailure(IOException.class, this::tell)
                .start();
    }

    /** Once, since settings change with each size of the window. */
    private void tell(IOException failure) {
        if (!told) {
            told = true;
            dialogs.error(
                    "The settings were not saved",
                    "The file cannot be written: " + failure.getMessage());
        }
    }
}
