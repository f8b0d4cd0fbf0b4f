package org.supercargo.ui.history;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.supercargo.oci.Digest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.watch.Sighting;

import java.util.Optional;

/** What is known of the past of one tag, and which of it is to be put back. */
final class HistoryModel {
    private final RepositoryName repository;
    private final Tag tag;
    private final ObservableList<Sighting> sightings = FXCollections.observableArrayList();
    private final ObjectProperty<Sighting> chosen = new SimpleObjectProperty<>();
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty finished = new SimpleBooleanProperty();

    HistoryModel(RepositoryName repository, Tag tag) {
        this.repository = repository;
        this.tag = tag;
    }

    RepositoryName repository() {
        return repository;
    }

    Tag tag() {
        return tag;
    }

    /** The newest first. */
    ObservableList<Sighting> sightings() {
        return sightings;
    }

    /** The line that the user chose; null if none. */
    ObjectProperty<Sighting> chosen() {
        return chosen;
    }

    StringProperty problem() {
        return problem;
    }

    BooleanProperty busy() {
        return busy;
    }

    BooleanProperty finished() {
        return finished;
    }

    /** What the tag points at now, as far as is known. */
    Optional<Digest> current() {
        return sightings.isEmpty() ? Optional.empty() : sightings.getFirst().digest();
    }

    /** The manifest to put back; empty unless one is chosen that is not there already. */
    Optional<Digest> target() {
        return Optional.ofNullable(chosen.get())
                .flatMap(Sighting::digest)
                .filter(digest -> !current().equals(Optional.of(digest)));
    }

    BooleanBinding nothingToRestore() {
        return new BooleanBinding() {
            {
                bind(chosen, sightings, busy);
            }

            @Override
            protected boolean computeValue() {
                return busy.get() || target().isEmpty();
            }
        };
    }

    StringBinding verb() {
        return new StringBinding() {
            {
                bind(chosen, sightings);
            }

            @Override
            protected String computeValue() {
                return target().map(digest -> "Restore " + digest.shortForm()).orElse("Restore");
            }
        };
    }

    /** What restoring would do, in a sentence; empty unless something is chosen. */
    StringBinding consequence() {
        return new StringBinding() {
            {
                bind(chosen, sightings);
            }

            @Override
            protected String computeValue() {
                return target().map(HistoryModel.this::consequence).orElse("");
            }
        };
    }

    private String consequence(Digest target) {
        String now =
                current()
                        .map(
                                digest ->
                                        " instead of to "
                                                + digest.shortForm()
                                                + ", which stays until the registry cleans up")
                        .orElse(", which is gone now");
        return current().isPresent()
                ? tag + " will point to " + target.shortForm() + now + "."
                : tag + now + ", will point to " + target.shortForm() + ".";
    }
}
