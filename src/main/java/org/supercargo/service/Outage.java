package org.supercargo.service;

import org.supercargo.content.ContentException;

/** Tells which failures may be over in a while, so that what was seen before stands in for now. */
public final class Outage {
    private Outage() {}

    public static boolean is(ContentException failure) {
        return switch (failure) {
            case ContentException.Unreachable _ -> true;
            case ContentException.ServerFailure _ -> true;
            case ContentException.RateLimited _ -> true;
            default -> false;
        };
    }
}
