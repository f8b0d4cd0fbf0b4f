package org.supercargo.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;

/** The settings as they stand in the file; what is missing there has its default here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SettingsDocument(
        ThemeChoice theme,
        Double windowWidth,
        Double windowHeight,
        boolean windowMaximized,
        boolean requestsShown,
        Boolean sampleShown,
        List<String> hiddenTagColumns,
        List<String> watched,
        Integer watchMinutes,
        List<String> addedRegistries,
        List<String> namespacePrefixes,
        List<String> pinnedRegistries,
        List<String> registryOrder,
        List<String> openRows,
        List<String> catalogs,
        List<String> plainHttpRegistries,
        List<String> signInHosts) {

    static SettingsDocument of(Settings settings) {
        return new SettingsDocument(
                settings.theme().get(),
                settings.windowWidth().get(),
                settings.windowHeight().get(),
                settings.windowMaximized().get(),
                settings.requestsShown().get(),
                settings.sampleShown().get(),
                List.copyOf(settings.hiddenTagColumns()),
                List.copyOf(settings.watched()),
                settings.watchMinutes().get(),
                List.copyOf(settings.addedRegistries()),
                List.copyOf(settings.namespacePrefixes()),
                List.copyOf(settings.pinnedRegistries()),
                List.copyOf(settings.registryOrder()),
                List.copyOf(settings.openRows()),
                List.copyOf(settings.catalogs()),
                List.copyOf(settings.plainHttpRegistries()),
                List.copyOf(settings.signInHosts()));
    }

    void applyTo(Settings settings) {
        if (theme != null) {
            settings.theme().set(theme);
        }
        if (windowWidth != null && windowWidth >= 200) {
            settings.windowWidth().set(windowWidth);
        }
        if (windowHeight != null && windowHeight >= 200) {
            settings.windowHeight().set(windowHeight);
        }
        if (sampleShown != null) {
            settings.sampleShown().set(sampleShown);
        }
        settings.windowMaximized().set(windowMaximized);
        settings.requestsShown().set(requestsShown);
        settings.hiddenTagColumns().setAll(withoutNulls(hiddenTagColumns));
        settings.watched().setAll(withoutNulls(watched));
        if (watchMinutes != null && watchMinutes > 0) {
            settings.watchMinutes().set(watchMinutes);
        }
        settings.addedRegistries().setAll(withoutNulls(addedRegistries));
        settings.namespacePrefixes().setAll(withoutNulls(namespacePrefixes));
        settings.pinnedRegistries().setAll(withoutNulls(pinnedRegistries));
        settings.registryOrder().setAll(withoutNulls(registryOrder));
        settings.openRows().setAll(withoutNulls(openRows));
        settings.catalogs().setAll(withoutNulls(catalogs));
        settings.plainHttpRegistries().setAll(withoutNulls(plainHttpRegistries));
        settings.signInHosts().setAll(withoutNulls(signInHosts));
    }

    private static List<String> withoutNulls(List<String> names) {
        return names == null
                ? List.of()
                : names.stream().filter(name -> name != null).distinct().toList();
    }
}
