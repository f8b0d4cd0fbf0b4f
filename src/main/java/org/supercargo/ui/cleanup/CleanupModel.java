package org.supercargo.ui.cleanup;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.cleanup.TagSurvey;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.task.Job;

import java.util.List;
import java.util.Optional;

/** What one clean-up dialog holds while it is open. */
final class CleanupModel {
    /** How far the dialog is. */
    enum Stage {
        /** The tags are being looked at. */
        LOOKING,
        /** The user chooses rules. */
        CHOOSING,
        /** What removing would bring with it is being found out. */
        CHECKING,
        /** It is known; the user decides. */
        CHECKED,
        RUNNING,
        /** The run is over. */
        ENDED,
        /** The tags could not be looked at. */
        FAILED
    }

    private final RepositoryName repository;
    private final Optional<List<Tag>> selected;
    private final RuleFields fields = new RuleFields();
    private final PauseGate gate = new PauseGate();
    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.LOOKING);
    private final ObjectProperty<RowFilter> filter = new SimpleObjectProperty<>(RowFilter.ALL);
    private final ObservableList<CleanupRow> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.state()});
    private final FilteredList<CleanupRow> shown = new FilteredList<>(rows);
    private final StringProperty summary = new SimpleStringProperty("");
    private final StringProperty consequences = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty guarded = new SimpleBooleanProperty();
    private final BooleanProperty guardedOffered = new SimpleBooleanProperty();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<DeletionPlan>> plan =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanBinding busy =
            Bindings.createBooleanBinding(
                    () ->
                            switch (stage.get()) {
                                case LOOKING, CHECKING -> true;
                                case RUNNING -> !paused.get();
                                case CHOOSING, CHECKED, ENDED, FAILED -> false;
                            },
                    stage,
                    paused);
    private Optional<TagSurvey> survey = Optional.empty();
    private Optional<Job<?>> job = Optional.empty();

    /**
     * @param selected the tags that the user has selected; empty where rules choose
     */
    CleanupModel(RepositoryName repository, Optional<List<Tag>> selected) {
        this.repository = repository;
        this.selected = selected;
        filter.subscribe(chosen -> shown.setPredicate(chosen::shows));
        paused.subscribe(gate::set);
    }

    RepositoryName repository() {
        return repository;
    }

    Optional<List<Tag>> selected() {
        return selected;
    }

    RuleFields fields() {
        return fields;
    }

    PauseGate gate() {
        return gate;
    }

    ObjectProperty<Stage> stage() {
        return stage;
    }

    ObjectProperty<RowFilter> filter() {
        return filter;
    }

    /** All tags. */
    ObservableList<CleanupRow> rows() {
        return rows;
    }

    /** The tags that the filter shows. */
    FilteredList<CleanupRow> shown() {
        return shown;
    }

    /** How many tags go, or went. */
    StringProperty summary() {
        return summary;
    }

    /** What removing them brings with it; empty until it is known. */
    StringProperty consequences() {
        return consequences;
    }

    /** What is wrong, and what helps; empty if nothing is. */
    StringProperty problem() {
        return problem;
    }

    /** Whether a stand-in may be used where the registry removes no single tags. */
    BooleanProperty guarded() {
        return guarded;
    }

    /** Whether there are tags that may need a stand-in. */
    BooleanProperty guardedOffered() {
        return guardedOffered;
    }

    BooleanProperty paused() {
        return paused;
    }

    ObjectProperty<Optional<DeletionPlan>> plan() {
        return plan;
    }

    BooleanBinding busy() {
        return busy;
    }

    Optional<TagSurvey> survey() {
        return survey;
    }

    void setSurvey(TagSurvey found) {
        survey = Optional.of(found);
    }

    /** What is being done now. */
    Optional<Job<?>> job() {
        return job;
    }

    void setJob(Job<?> running) {
        job = Optional.of(running);
    }

    long count(CleanupRow.State state) {
        return rows.stream().filter(row -> row.state().get() == state).count();
    }
}
