package org.supercargo.ui.catalog.tree;

import org.supercargo.content.ContentException;
import org.supercargo.service.seen.RepositoryState;
import org.supercargo.ui.catalog.tree.RegistryNode.State;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All of a registry that its rows are made of, as it was at one moment, to be read on any thread.
 *
 * @param pages names that came and do not stand among the paths yet
 * @param visited paths that the user went to and the registry does not list
 * @param folders the folders that the user opened or, while a filter opens all, shut
 */
public record Branch(
        RegistryNode node,
        State state,
        Optional<ContentException> failure,
        String note,
        SortedPaths paths,
        List<List<String>> pages,
        Set<String> visited,
        boolean open,
        Set<String> folders) {

    /** The same with all names among the paths. */
    public Branch merged() {
        List<String> names = pages.stream().flatMap(List::stream).toList();
        return new Branch(
                node, state, failure, note, paths.with(names), List.of(), visited, open, folders);
    }

    /**
     * What is said of a repository.
     *
     * @param found null if nothing was found of it
     */
    Remark remark(String path, RepositoryState found) {
        if (found != RepositoryState.MISSING || state != State.LISTED) {
            return Remark.of(found);
        }
        if (!visited.contains(path)) {
            return Remark.EMPTY;
        }
        return note.isEmpty() ? Remark.UNLISTED : Remark.ABSENT;
    }

    public boolean isOpen(String folder, boolean filtered) {
        return filtered != folders.contains(folder);
    }
}
