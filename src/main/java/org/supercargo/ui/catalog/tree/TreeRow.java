package org.supercargo.ui.catalog.tree;

/**
 * One row of the tree as it is drawn.
 *
 * @param depth how many rows it stands below
 * @param count the repositories in the folder; zero for what is no folder
 * @param remark what is known of a repository that shows no tags
 */
public record TreeRow(TreeEntry entry, int depth, Fold fold, int count, Remark remark) {
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
        return leaf(entry, depth, Remark.NONE);
    }

    static TreeRow leaf(TreeEntry entry, int depth, Remark remark) {
        return new TreeRow(entry, depth, Fold.NONE, 0, remark);
    }

    /** A row that is open or shut. */
    static TreeRow folding(TreeEntry entry, int depth, boolean open, int count) {
        return new TreeRow(entry, depth, Fold.of(open), count, Remark.NONE);
    }
}
