package org.supercargo.app;

import dev.dirs.ProjectDirectories;

import java.nio.file.Path;

/**
 * Where the program keeps its own files, each kind in the platform's place for it.
 *
 * @param config settings
 * @param data the local store
 */
record AppFolders(Path config, Path data) {
    static AppFolders ofThisUser() {
        var directories = ProjectDirectories.from("org", "Supercargo", "Supercargo");
        return new AppFolders(Path.of(directories.configDir), Path.of(directories.dataDir));
    }

    Path settingsFile() {
        return config.resolve("settings.json");
    }

    Path store() {
        return data.resolve("store");
    }
}
