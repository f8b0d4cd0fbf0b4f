package org.supercargo.service.deletion;

import org.supercargo.service.marker.MarkerForm;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes manifests that stand in for a tag's own until they are deleted with it. */
final class StandIns {
    /** The artifact type of a stand-in. */
    static final String TYPE = "application/vnd.supercargo.delete-marker.v1+json";

    private static final String NONCE = "org.supercargo.nonce";

    private final InstantSource clock;

    StandIns(InstantSource clock) {
        this.clock = clock;
    }

    /** One that is like no other, in the forms in which it is tried. */
    List<MarkerForm> next() {
        return MarkerForm.inOrder(
                TYPE,
                Map.of(NONCE, UUID.randomUUID().toString()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
