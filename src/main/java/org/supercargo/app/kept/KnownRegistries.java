package org.supercargo.app.kept;

import org.supercargo.credential.Step;
import org.supercargo.credential.file.ConfiguredRegistries;
import org.supercargo.credential.file.ConfiguredRegistry;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryName;
import org.supercargo.settings.Settings;
import org.supercargo.ui.catalog.tree.KnownRegistry;
import org.supercargo.ui.catalog.tree.KnownRegistry.Origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the registries that the tree begins with. */
public final class KnownRegistries {
    private KnownRegistries() {}

    /** Those that configuration files name. */
    public static List<KnownRegistry> configured(List<ConfiguredRegistry> registries) {
        return registries.stream().map(KnownRegistries::configured).toList();
    }

    private static KnownRegistry configured(ConfiguredRegistry registry) {
        String detail = registry.source() + ", " + registry.location();
        return new KnownRegistry(registry.name(), Origin.CONFIGURED, detail);
    }

    /** The registry in the program itself. */
    public static KnownRegistry sample(RegistryName name) {
        return new KnownRegistry(name, Origin.SAMPLE, "");
    }

    /** What is wrong with the configuration files, one sentence for each file. */
    public static List<String> problems(ConfiguredRegistries.Found found) {
        return found.problems().stream().map(KnownRegistries::words).toList();
    }

    private static String words(Step problem) {
        return problem.place().location() + ": " + problem.detail();
    }

    /** Those that the user added; what is no name in the settings is passed over. */
    public static List<KnownRegistry> added(Settings settings) {
        List<KnownRegistry> registries = new ArrayList<>();
        for (RegistryName name : names(settings.addedRegistries())) {
            registries.add(new KnownRegistry(name, Origin.ADDED, ""));
        }
        return registries;
    }

    /** The names that can be read as such; a settings file may have been edited by hand. */
    static List<RegistryName> names(List<String> texts) {
        return texts.stream().flatMap(text -> name(text).stream()).toList();
    }

    /** The name, if the text is one. */
    static Optional<RegistryName> name(String text) {
        try {
            return Optional.of(new RegistryName(text));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }
}
