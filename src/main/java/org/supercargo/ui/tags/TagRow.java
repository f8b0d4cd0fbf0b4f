package org.supercargo.ui.tags;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;
import org.supercargo.service.tags.ManifestSummary;

import java.util.Optional;

/** One tag of the table and what is known of it so far. */
final class TagRow {
    private final Tag tag;
    private final ObjectProperty<Details> details = new SimpleObjectProperty<>(new Waiting());

    /** What is known besides the name. */
    sealed interface Details {}

    /** Nothing yet. */
    record Waiting() implements Details {}

    /** Everything. */
    record Known(ManifestSummary summary) implements Details {}

    /** That it cannot be known. */
    record Failed(ContentException failure) implements Details {}

    TagRow(Tag tag) {
        this.tag = tag;
    }

    Tag tag() {
        return tag;
    }

    ObjectProperty<Details> details() {
        return details;
    }

    boolean isWaiting() {
        return details.get() instanceof Waiting;
    }

    Optional<ManifestSummary> summary() {
        return details.get() instanceof Known(ManifestSummary summary)
                ? Optional.of(summary)
                : Optional.empty();
    }

    Optional<Digest> digest() {
        return summary().map(ManifestSummary::digest);
    }
}
