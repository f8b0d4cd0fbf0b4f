package org.supercargo.service.deletion.plan;

/** Is told how far looking at a repository is, from any thread. */
@FunctionalInterface
public interface LookProgress {
    LookProgress NONE = (done, total) -> {};

    /** So many of so many tags or manifests were looked at. */
    void looked(int done, int total);
}
