package org.supercargo.ui.catalog;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;

import java.util.Comparator;

/** What one row of the tree stands for. */
sealed interface TreeEntry {
    /** Folders first, then repositories, then what is said about them. */
    Comparator<TreeEntry> ORDER =
            Comparator.comparingInt(TreeEntry::rank).thenComparing(TreeEntry::label);

    record OfRegistry(RegistryNode node) implements TreeEntry {}

    /**
     * @param path the part that the paths of the repositories in it begin with, without the slash
     */
    record OfFolder(String path) implements TreeEntry {}

    record OfRepository(RepositoryName name) implements TreeEntry {}

    record OfProblem(RegistryNode node, ContentException failure) implements TreeEntry {}

    /**
     * Something that is said about the list: that it is coming, that it is empty, what is missing.
     */
    record OfNote(String text) implements TreeEntry {}

    /** What the row says. */
    default String label() {
        return switch (this) {
            case OfRegistry(RegistryNode node) -> node.known().title();
            case OfFolder(String path) -> path.substring(path.lastIndexOf('/') + 1);
            case OfRepository(RepositoryName name) -> name.lastComponent();
            case OfProblem(RegistryNode node, ContentException failure) -> failure.getMessage();
            case OfNote(String text) -> text;
        };
    }

    private int rank() {
        return switch (this) {
            case OfRegistry registry -> 0;
            case OfFolder folder -> 0;
            case OfRepository repository -> 1;
            case OfProblem problem -> 2;
            case OfNote note -> 3;
        };
    }
}
