package org.supercargo.ui.catalog.tree;

/**
 * One row of the tree as it is drawn.
 *
 * @param depth how many rows it stands below
 * @param count the repositories in the folder; zero for what is no folder
 */
public record TreeRow(TreeEntry entry, int depth, Fold fold, int count) {
    /** Whether rows can stand below a row, and do. */
    public enum Fold {
        NONE,
        SHUT,
        OPEN;

        static Fold of(boolean open) {
            return open ? OPEN : SHUT;
        }
    }

    /** A row below which nothing can stand. */
    public static TreeRow leaf(TreeEntry entry, int depth) {
        return new TreeRow(entry, depth, Fold.NONE, 0);
    }
}
