package org.supercargo.app;

import org.supercargo.service.Services;
import org.supercargo.settings.Settings;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.Themes;
import org.supercargo.ui.navigation.Navigator;

import java.time.InstantSource;

/** What the parts of one window work with. */
record WindowTools(
        Services services,
        Settings settings,
        Jobs jobs,
        Dialogs dialogs,
        Themes themes,
        Clipboards clipboards,
        Navigator navigator,
        InstantSource clock) {}
