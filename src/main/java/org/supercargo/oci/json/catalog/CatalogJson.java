package org.supercargo.oci.json.catalog;

import org.supercargo.oci.json.Json;
import org.supercargo.oci.json.JsonCursor;
import org.supercargo.oci.json.JsonOutput;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.oci.json.answer.NameListReader;

import tools.jackson.core.json.JsonFactory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and writes catalog files, {@code {"title":…,"repositories":["host/path",…]}}. An entry may
 * also be an object that names its repository. What {@code _catalog} answers, and what this program
 * prints of a registry, are such files too.
 */
public final class CatalogJson {
    /** The most bytes of a catalog file. */
    public static final int MAX_BYTES = 32 << 20;

    private static final JsonFactory FACTORY = Json.factory(MAX_BYTES);
    private static final Set<String> TITLES = Set.of("title", "name");
    private static final Set<String> REGISTRIES = Set.of("registry", "host");

    /** What an entry that is an object may name its repository by, the first there counts. */
    private static final List<String> ENTRY_NAMES = List.of("repository", "reference", "name");

    private CatalogJson() {}

    /** Gathers the fields while the document is walked. */
    private static final class Fields {
        private Optional<String> title = Optional.empty();
        private Optional<String> registry = Optional.empty();
        private boolean hasList;
        private final List<String> entries = new ArrayList<>();

        Fields readFrom(JsonCursor json) {
            json.eachField(name -> take(name, json));
            return this;
        }

        private void take(String name, JsonCursor json) {
            if (name.equals(NameListReader.REPOSITORIES)) {
                hasList = json.isArray() || json.isNull();
                json.eachElement(() -> takeEntry(json));
            } else if (TITLES.contains(name)) {
                title = title.or(json::words);
            } else if (REGISTRIES.contains(name)) {
                registry = registry.or(json::words);
            }
        }

        private void takeEntry(JsonCursor json) {
            entries.add(json.isObject() ? named(json.texts()) : json.scalar().orElse(""));
        }

        private static String named(Map<String, String> fields) {
            return ENTRY_NAMES.stream()
                    .filter(fields::containsKey)
                    .findFirst()
                    .map(fields::get)
                    .orElse("");
        }
    }

    /**
     * Reads a catalog file.
     *
     * @throws UnreadableJsonException if the bytes are no JSON object with a list {@code
     *     repositories}
     */
    public static CatalogDocument read(byte[] bytes) throws UnreadableJsonException {
        Fields fields = Json.readObject(FACTORY, bytes, json -> new Fields().readFrom(json));
        if (!fields.hasList) {
            throw new UnreadableJsonException("It has no list “repositories”.");
        }
        return new CatalogDocument(fields.title, fields.registry, fields.entries);
    }

    /** Writes a catalog file, laid out for reading. */
    public static byte[] write(CatalogDocument catalog) {
        Map<String, Object> document = new LinkedHashMap<>();
        catalog.title().ifPresent(title -> document.put("title", title));
        catalog.registry().ifPresent(registry -> document.put("registry", registry));
        document.put(NameListReader.REPOSITORIES, catalog.entries());
        return (JsonOutput.writePretty(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
