package org.supercargo.app.wiring;

import dev.dirs.ProjectDirectories;

import java.nio.file.Path;

/**
 * Where the program keeps its own files, each kind in the platform's place for it.
 *
 * @param config settings
 * @param data what is lost if it is deleted: the local store, and what undo needs
 * @param cache what was seen, which may be deleted at any time
 */
public record AppFolders(Path config, Path data, Path cache) {
    public static AppFolders ofThisUser() {
        var directories = ProjectDirectories.from("org", "Supercargo", "Supercargo");
        return new AppFolders(
                Path.of(directories.configDir),
                Path.of(directories.dataDir),
                Path.of(directories.cacheDir));
    }

    /** All of them below one folder. */
    public static AppFolders below(Path folder) {
        return new AppFolders(folder.resolve("config"), folder, folder.resolve("cache"));
    }

    public Path settingsFile() {
        return config.resolve("settings.json");
    }

    /** The bases of the schemes that catalogs may be named by. */
    Path aliases() {
        return config.resolve("aliases.json");
    }

    /** Catalogs that were opened. */
    Path catalogs() {
        return cache.resolve("catalogs");
    }

    Path store() {
        return data.resolve("store");
    }

    /** What was deleted, to be put back. */
    Path deleted() {
        return data.resolve("deleted");
    }

    /** Where tags pointed, and when. */
    Path moves() {
        return data.resolve("moves");
    }

    /** The names that were listed. */
    Path seen() {
        return cache.resolve("seen");
    }

    /** Manifests and configurations by digest. */
    Path seenContent() {
        return cache.resolve("content");
    }
}
