package org.supercargo.service;

import org.supercargo.oci.Digest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What tags pointed at when they were last asked for; the one not asked for longest goes first. */
final class TagPointers {
    private static final int MAX = 10_000;

    private final Map<TagOf, Digest> pointers =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<TagOf, Digest> eldest) {
                    return size() > MAX;
                }
            };

    private record TagOf(RepositoryName repository, Tag tag) {}

    synchronized Optional<Digest> last(RepositoryName repository, Tag tag) {
        return Optional.ofNullable(pointers.get(new TagOf(repository, tag)));
    }

    synchronized void note(RepositoryName repository, Tag tag, Digest digest) {
        pointers.put(new TagOf(repository, tag), digest);
    }
}
