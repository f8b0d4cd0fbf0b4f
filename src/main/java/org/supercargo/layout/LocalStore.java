package org.supercargo.layout;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program's own store of pulled content: below its root a folder for each registry and in it,
 * under its path, one plain OCI image layout for each repository, so that other tools can read it
 * as {@code oci:ROOT/REGISTRY/PATH:TAG}. Names are written so that they can stand on any file
 * system ({@code localhost:5000} is {@code localhost%3a5000}).
 */
public final class LocalStore {
    private final Path root;

    /**
     * @param root the folder of the store; it is made when something is first written
     */
    public LocalStore(Path root) {
        this.root = root;
    }

    /** The folder of the repository; nothing is touched yet, and it need not be there. */
    public LayoutFolder repository(RepositoryName name) {
        Path folder = folder(name.registry());
        for (String part : name.path().split("/")) {
            folder = folder.resolve(FileNames.encode(part));
        }
        return LayoutFolder.inStore(folder);
    }

    /**
     * Lists the repositories that the store holds, sorted. Folders that the store did not make are
     * passed over.
     *
     * @throws ContentException.LocalStorage if the store cannot be read
     */
    public List<RepositoryName> list() throws ContentException {
        return list(root);
    }

    /** As {@link #list()}, of one registry. */
    public List<RepositoryName> list(RegistryName registry) throws ContentException {
        return list(folder(registry));
    }

    private List<RepositoryName> list(Path below) throws ContentException {
        Attempt attempt = Attempt.to("list the local store", root.toString());
        return DiskCall.attempt(attempt, root, () -> readNames(below));
    }

    private List<RepositoryName> readNames(Path below) throws IOException {
        List<RepositoryName> names = new ArrayList<>();
        if (Files.isDirectory(below)) {
            Files.walkFileTree(below, new Search(names));
        }
        return names.stream().sorted().toList();
    }

    private Path folder(RegistryName registry) {
        return root.resolve(FileNames.encode(registry.host()));
    }

    private Optional<RepositoryName> nameOf(Path folder) {
        List<String> parts = new ArrayList<>();
        for (Path part : root.relativize(folder)) {
            Optional<String> decoded = FileNames.decode(part.toString());
            if (decoded.isEmpty()) {
                return Optional.empty();
            }
            parts.add(decoded.get());
        }
        if (parts.size() < 2) {
            return Optional.empty();
        }
        return named(parts.getFirst(), String.join("/", parts.subList(1, parts.size())));
    }

    private static Optional<RepositoryName> named(String registry, String path) {
        try {
            return Optional.of(new RepositoryName(new RegistryName(registry), path));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /**
     * Notes every layout, and does not look into the folders of blobs, which may hold very many
     * files.
     */
    private final class Search extends SimpleFileVisitor<Path> {
        private final List<RepositoryName> names;

        Search(List<RepositoryName> names) {
            this.names = names;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.endsWith(LayoutBlobs.NAME)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.endsWith(LayoutMarker.NAME)) {
                nameOf(file.getParent()).ifPresent(names::add);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
