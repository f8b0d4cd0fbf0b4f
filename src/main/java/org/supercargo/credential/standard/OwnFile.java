package org.supercargo.credential.standard;

import org.supercargo.credential.Environment;

import java.nio.file.Path;

/** Where this program keeps its own sign-ins: beside its settings. */
final class OwnFile {
    private OwnFile() {}

    static Path in(Environment environment) {
        return folder(environment).resolve("sign-ins.json");
    }

    private static Path folder(Environment environment) {
        Path home = environment.home();
        return switch (environment.system()) {
            case LINUX ->
                    environment
                            .variable("XDG_CONFIG_HOME")
                            .map(Path::of)
                            .filter(Path::isAbsolute)
                            .orElse(home.resolve(".config"))
                            .resolve("supercargo");
            case MAC ->
                    home.resolve("Library/Application Support")
                            .resolve("org.Supercargo.Supercargo");
            case WINDOWS ->
                    environment
                            .variable("APPDATA")
                            .map(Path::of)
                            .orElse(home.resolve("AppData/Roaming"))
                            .resolve("Supercargo/Supercargo/config");
        };
    }
}
