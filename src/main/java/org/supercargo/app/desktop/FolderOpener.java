package org.supercargo.app.desktop;

import org.supercargo.credential.Environment.OperatingSystem;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Dialogs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Shows folders in the file manager of the platform. */
public final class FolderOpener {
    private final OperatingSystem system;

    public FolderOpener(OperatingSystem system) {
        this.system = system;
    }

    /** Starts the file manager in the background; says so if there is none. */
    public void open(Path folder, Jobs jobs, Dialogs dialogs) {
        jobs.job("Show " + folder, progress -> new ProcessBuilder(command(folder)).start())
                .onFailure(
                        IOException.class,
                        failure ->
                                dialogs.error(
                                        "The folder cannot be shown",
                                        "No file manager answers here. The folder is "
                                                + folder
                                                + "."))
                .start();
    }

    private List<String> command(Path folder) {
        String program =
                switch (system) {
                    case LINUX -> "xdg-open";
                    case MAC -> "open";
                    case WINDOWS -> "explorer";
                };
        return List.of(program, folder.toString());
    }
}
