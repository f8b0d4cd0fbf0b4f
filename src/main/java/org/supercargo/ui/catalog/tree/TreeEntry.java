package org.supercargo.ui.catalog.tree;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.ui.kit.Remedy;

import java.util.Optional;

/** What one row of the tree stands for. Equal entries are the same place of the tree. */
public sealed interface TreeEntry {
    record OfRegistry(RegistryNode node) implements TreeEntry {}

    /**
     * @param path the part that the paths of the repositories in it begin with, without the slash
     */
    record OfFolder(RegistryNode node, String path) implements TreeEntry {}

    /**
     * @param path its whole path in the registry
     */
    record OfRepository(RegistryNode node, String path) implements TreeEntry {
        public RepositoryName name() {
            return new RepositoryName(node.name(), path);
        }
    }

    record OfCatalog(String name, String title) implements TreeEntry {}

    /**
     * A repository that the catalog names.
     *
     * @param label its name, without the registry where all others are of it, too
     */
    record OfListed(String catalog, RepositoryName name, String label) implements TreeEntry {}

    /** What is to be known before the catalog's list is trusted. */
    record OfCatalogWords(String catalog, String words) implements TreeEntry {}

    /** Why the catalog could not be opened, and what helps. */
    record OfCatalogProblem(String catalog, String words, Remedy remedy) implements TreeEntry {}

    record OfProblem(RegistryNode node, ContentException failure) implements TreeEntry {}

    /** Says that the registry does not list its repositories. */
    record OfUnlisted(RegistryNode node) implements TreeEntry {
        public static final String WORDS = "This registry does not list its repositories";
    }

    /**
     * Something that is said about the list: that it is coming, that it is empty, what is missing.
     */
    record OfNote(String text) implements TreeEntry {}

    /** What of the outermost level the row is or belongs to; empty for a note. */
    default Optional<TreeRoot> root() {
        return switch (this) {
            case OfRegistry(RegistryNode node) -> root(node);
            case OfFolder(RegistryNode node, String path) -> root(node);
            case OfRepository(RegistryNode node, String path) -> root(node);
            case OfProblem(RegistryNode node, ContentException failure) -> root(node);
            case OfUnlisted(RegistryNode node) -> root(node);
            case OfCatalog(String name, String title) -> root(name);
            case OfListed(String name, RepositoryName repository, String label) -> root(name);
            case OfCatalogWords(String name, String words) -> root(name);
            case OfCatalogProblem(String name, String words, Remedy remedy) -> root(name);
            case OfNote note -> Optional.empty();
        };
    }

    private static Optional<TreeRoot> root(RegistryNode node) {
        return Optional.of(new TreeRoot.OfRegistry(node));
    }

    private static Optional<TreeRoot> root(String catalog) {
        return Optional.of(new TreeRoot.OfCatalog(catalog));
    }

    /** What the row says. */
    default String label() {
        return switch (this) {
            case OfRegistry(RegistryNode node) -> node.known().title();
            case OfFolder(RegistryNode node, String path) -> lastComponent(path);
            case OfRepository(RegistryNode node, String path) -> lastComponent(path);
            case OfCatalog(String name, String title) -> title;
            case OfListed(String catalog, RepositoryName name, String label) -> label;
            case OfCatalogWords(String catalog, String words) -> words;
            case OfCatalogProblem(String catalog, String words, Remedy remedy) -> words;
            case OfProblem(RegistryNode node, ContentException failure) -> failure.getMessage();
            case OfUnlisted unlisted -> OfUnlisted.WORDS;
            case OfNote(String text) -> text;
        };
    }

    private static String lastComponent(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
