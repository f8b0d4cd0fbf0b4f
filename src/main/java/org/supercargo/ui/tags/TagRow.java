package org.supercargo.ui.tags;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.supercargo.content.ContentException;
import org.supercargo.oci.ListedManifest;
import org.supercargo.oci.Tag;
import org.supercargo.service.tags.ManifestSummary;
import org.supercargo.service.tags.TagFacts;

import java.util.Optional;

/**
 * One tag of the table and what is known of it so far. It changes on the JavaFX thread and is read
 * on any; only a row that somebody looks at has an observable, since there may be very many.
 */
final class TagRow implements TagFacts {
    private static final Details WAITING = new Waiting();

    private final Tag tag;
    private volatile Details details = WAITING;
    private volatile ListedManifest listed;
    private volatile int moves;
    private volatile String versionKey;
    private boolean asked;
    private ObjectProperty<Details> observable;
    private IntegerProperty observableMoves;

    /** What is known besides the name. */
    sealed interface Details {}

    /** Nothing yet. */
    record Waiting() implements Details {}

    /** No more than the list told. */
    record Listed(ListedManifest manifest) implements Details {}

    /** Everything. */
    record Known(ManifestSummary summary) implements Details {}

    /** That it cannot be known. */
    record Failed(ContentException failure) implements Details {}

    TagRow(Tag tag) {
        this.tag = tag;
    }

    @Override
    public Tag tag() {
        return tag;
    }

    @Override
    public String versionKey() {
        if (versionKey == null) {
            versionKey = TagFacts.super.versionKey();
        }
        return versionKey;
    }

    @Override
    public Optional<ManifestSummary> summary() {
        return details instanceof Known(ManifestSummary summary)
                ? Optional.of(summary)
                : Optional.empty();
    }

    @Override
    public Optional<ListedManifest> listed() {
        return Optional.ofNullable(listed);
    }

    @Override
    public int moves() {
        return moves;
    }

    Details details() {
        return details;
    }

    /** Whether nobody asked for the details before; to be called under a lock of the caller. */
    boolean askFirst() {
        boolean first = !asked;
        asked = true;
        return first;
    }

    boolean isWaiting() {
        return details instanceof Waiting || details instanceof Listed;
    }

    /** Takes what the list told; what was read counts for more. */
    void tell(ListedManifest manifest) {
        listed = manifest;
        if (isWaiting()) {
            learn(new Listed(manifest));
        }
    }

    void learn(Details learnt) {
        details = learnt;
        if (observable != null) {
            observable.set(learnt);
        }
    }

    void moved(int times) {
        moves = times;
        if (observableMoves != null) {
            observableMoves.set(times);
        }
    }

    /** How often it moved, for a row in sight. */
    ObservableValue<Number> observedMoves() {
        if (observableMoves == null) {
            observableMoves = new SimpleIntegerProperty(moves);
        }
        return observableMoves;
    }

    /** The details as they change, for a row in sight. */
    ObservableValue<Details> observed() {
        if (observable == null) {
            observable = new SimpleObjectProperty<>(details);
        }
        return observable;
    }
}
