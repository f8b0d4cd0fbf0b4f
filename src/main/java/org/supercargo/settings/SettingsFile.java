package org.supercargo.settings;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The file that the settings are kept in, written beside its place and moved, so that it is never
 * half-written.
 */
public final class SettingsFile {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the file into the settings. A missing file changes nothing; one that cannot be read is
     * moved aside.
     *
     * @return why the file could not be read, in a sentence; the settings keep their defaults then
     */
    public Optional<String> load(Settings settings) {
        try {
            MAPPER.readValue(Files.readAllBytes(file), SettingsDocument.class).applyTo(settings);
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.of(
                    "The settings in "
                            + file
                            + " could not be read, so the defaults are used."
                            + setAside());
        }
    }

    /** So that the next save does not write over what the user may want to repair. */
    private String setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return " What was there is kept in " + aside.getFileName() + ".";
        } catch (IOException e) {
            return " It cannot be moved aside, so the next change may write over it.";
        }
    }

    /** Writes the settings. */
    public void save(Settings settings) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
        try {
            Files.write(beside, MAPPER.writeValueAsBytes(SettingsDocument.of(settings)));
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
