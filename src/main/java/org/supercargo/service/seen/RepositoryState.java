package org.supercargo.service.seen;

/** Why a repository that was asked for shows no tags. */
public enum RepositoryState {
    /** It is there, without a tag. */
    EMPTY,
    /** The registry has no such repository, or hides it. */
    MISSING,
    /** The registry does not allow this user to look. */
    DENIED
}
