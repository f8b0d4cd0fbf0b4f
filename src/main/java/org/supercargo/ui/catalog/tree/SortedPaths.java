package org.supercargo.ui.catalog.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The paths of repositories, each once, in an order that keeps what is in one folder together.
 * Never changes, so that it can be read on any thread.
 */
final class SortedPaths {
    private final List<String> paths;

    SortedPaths() {
        this(List.of());
    }

    private SortedPaths(List<String> paths) {
        this.paths = paths;
    }

    /** These and more of them, which may come in any order and more than once. */
    SortedPaths with(Collection<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        String[] all = Arrays.copyOf(paths.toArray(String[]::new), paths.size() + more.size());
        int next = paths.size();
        for (String path : more) {
            all[next++] = path;
        }
        // Two sorted runs, as pages mostly are, are merged and not sorted anew.
        Arrays.sort(all, SortedPaths::compare);
        List<String> once = new ArrayList<>(all.length);
        for (String path : all) {
            if (once.isEmpty() || !once.getLast().equals(path)) {
                once.add(path);
            }
        }
        return new SortedPaths(once);
    }

    /** By the names of the folders one after the other: nothing sorts before the slash. */
    private static int compare(String one, String other) {
        int end = Math.min(one.length(), other.length());
        for (int i = 0; i < end; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return a == '/' ? -1 : b == '/' ? 1 : a - b;
            }
        }
        return one.length() - other.length();
    }

    boolean contains(String path) {
        return Collections.binarySearch(paths, path, SortedPaths::compare) >= 0;
    }

    /** Those that contain the text, which is in lower case. */
    SortedPaths containing(String text) {
        return text.isEmpty()
                ? this
                : new SortedPaths(
                        paths.stream()
                                .filter(path -> path.toLowerCase(Locale.ROOT).contains(text))
                                .toList());
    }

    /**
     * Where the folder ends that begins at {@code from}.
     *
     * @param folder its path with the slash at its end
     * @param to where it must have ended
     */
    int endOfFolder(String folder, int from, int to) {
        int inside = from;
        int outside = to;
        while (outside - inside > 1) {
            int middle = (inside + outside) >>> 1;
            if (paths.get(middle).startsWith(folder)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    String get(int index) {
        return paths.get(index);
    }

    int size() {
        return paths.size();
    }

    List<String> asList() {
        return Collections.unmodifiableList(paths);
    }
}
