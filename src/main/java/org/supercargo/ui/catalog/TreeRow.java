package org.supercargo.ui.catalog;

/**
 * One row of the tree as it is drawn.
 *
 * @param depth how many rows it stands below
 * @param count the repositories in the folder; zero for what is no folder
 */
record TreeRow(TreeEntry entry, int depth, Fold fold, int count) {
    /** Whether rows can stand below a row, and do. */
    enum Fold {
        NONE,
        SHUT,
        OPEN;

        static Fold of(boolean open) {
            return open ? OPEN : SHUT;
        }
    }

    /** A row below which nothing can stand. */
    static TreeRow leaf(TreeEntry entry, int depth) {
        return new TreeRow(entry, depth, Fold.NONE, 0);
    }
}
