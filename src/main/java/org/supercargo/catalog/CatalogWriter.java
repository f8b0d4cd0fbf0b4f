package org.supercargo.catalog;

import org.supercargo.catalog.disk.WholeFile;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Document;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Reference;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;
import org.supercargo.oci.json.JsonOutput;
import org.supercargo.oci.json.catalog.CatalogJson;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saves a catalog where others can open it: in a file, or as an artifact in a registry. */
public final class CatalogWriter {
    /** The artifact type of catalogs, as this program writes them. */
    public static final String ARTIFACT_TYPE = "application/vnd.supercargo.catalog.v1+json";

    private static final String LIST_TYPE = "application/json";
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    private final CatalogReferences references;
    private final Registries registries;

    public CatalogWriter(CatalogReferences references, Registries registries) {
        this.references = references;
        this.registries = registries;
    }

    /**
     * Saves the catalog. A file, and a tag that is a catalog already, are replaced; a tag that is
     * anything else is left alone.
     *
     * @param target a path or a reference, as for opening it
     * @return where it is now
     * @throws InvalidNameException if the target cannot be understood
     * @throws ContentException.Conflict if the tag is of something else; nothing has changed then
     */
    public String save(Catalog catalog, String target) throws ContentException {
        byte[] bytes = CatalogJson.write(catalog.document());
        return switch (place(target)) {
            case CatalogReference.InFile(Path path) -> write(path, bytes);
            case CatalogReference.InRegistry(Reference reference) -> push(reference, bytes);
        };
    }

    /**
     * Understands where a catalog shall be.
     *
     * @param target a path or a reference, as for opening it
     * @throws InvalidNameException if it cannot be understood, or nothing can be saved there
     */
    public CatalogReference place(String target) {
        CatalogReference place =
                references
                        .parse(target)
                        .orElseThrow(
                                () ->
                                        new InvalidNameException(
                                                InvalidNameException.Rule.EMPTY,
                                                "Say where to save the catalog."));
        if (place instanceof CatalogReference.InRegistry(Reference reference)
                && reference.digest().isPresent()) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.FORMAT,
                    "Name a tag for the catalog; its digest is known only afterwards.");
        }
        return place;
    }

    private static String write(Path path, byte[] bytes) throws ContentException {
        try {
            WholeFile.write(path.toAbsolutePath(), bytes);
            return path.toString();
        } catch (IOException e) {
            throw new ContentException.LocalStorage(
                    Attempt.to("save the catalog " + path, path.toString()),
                    "the file cannot be written.",
                    e);
        }
    }

    private String push(Reference reference, byte[] bytes) throws ContentException {
        RepositoryContent repository = registries.repository(reference.repository());
        Tag tag = reference.tag().orElse(Tag.LATEST);
        refuseOther(repository, tag);
        Descriptor list = Descriptor.of(LIST_TYPE, bytes);
        repository.pushBlob(Descriptor.EMPTY, () -> new ByteArrayInputStream(EMPTY));
        repository.pushBlob(list, () -> new ByteArrayInputStream(bytes));
        repository.pushManifest(manifest(list), Optional.of(tag));
        return reference.repository().at(tag).toString();
    }

    private static void refuseOther(RepositoryContent repository, Tag tag) throws ContentException {
        if (repository.resolve(tag).isEmpty()) {
            return;
        }
        Document there = DocumentReader.read(repository.fetchManifest(tag));
        if (there.artifactType().filter(ARTIFACT_TYPE::equals).isEmpty()) {
            throw new ContentException.Conflict(
                    Attempt.to("save the catalog " + repository.name().at(tag), repository.place())
                            .inRepository(repository.name().path()),
                    "the tag is there already and is no catalog. Nothing was changed.",
                    "Choose another tag.");
        }
    }

    private static RawManifest manifest(Descriptor list) {
        Map<String, Object> layer = json(list);
        layer.put("annotations", Map.of("org.opencontainers.image.title", "catalog.json"));
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("schemaVersion", 2);
        manifest.put("mediaType", MediaType.OCI_MANIFEST);
        manifest.put("artifactType", ARTIFACT_TYPE);
        manifest.put("config", json(Descriptor.EMPTY));
        manifest.put("layers", List.of(layer));
        return RawManifest.of(
                MediaType.OCI_MANIFEST,
                JsonOutput.write(manifest).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> json(Descriptor descriptor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mediaType", descriptor.mediaType());
        json.put("digest", descriptor.digest().toString());
        json.put("size", descriptor.size());
        return json;
    }
}
