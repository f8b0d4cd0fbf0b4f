package org.supercargo.service.watch;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the tags of one repository were seen to point at. */
final class TagHistory {
    private final Map<Tag, List<Sighting>> sightings = new HashMap<>();
    private final Map<Digest, Digest> shared = new HashMap<>();

    List<Sighting> of(Tag tag) {
        return List.copyOf(sightings.getOrDefault(tag, List.of()));
    }

    Set<Tag> tags() {
        return Set.copyOf(sightings.keySet());
    }

    Optional<Sighting> last(Tag tag) {
        return Optional.ofNullable(sightings.get(tag)).map(List::getLast);
    }

    int moves(Tag tag) {
        return Math.max(0, sightings.getOrDefault(tag, List.of()).size() - 1);
    }

    /**
     * Takes in a sighting, if it tells anything new.
     *
     * @return whether it does
     */
    boolean add(Tag tag, Sighting sighting) {
        Optional<Sighting> last = last(tag);
        boolean news =
                last.isEmpty()
                        ? sighting.digest().isPresent()
                        : !last.get().digest().equals(sighting.digest());
        if (news) {
            Optional<Digest> digest = sighting.digest().map(this::share);
            sightings
                    .computeIfAbsent(tag, first -> new ArrayList<>(1))
                    .add(new Sighting(digest, sighting.at()));
        }
        return news;
    }

    /** Very many tags may point at few manifests. */
    private Digest share(Digest digest) {
        return shared.computeIfAbsent(digest, same -> same);
    }
}
