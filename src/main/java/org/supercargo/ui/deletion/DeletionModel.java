package org.supercargo.ui.deletion;

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

import org.supercargo.oci.Reference;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.task.Job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What one deletion dialog holds while it is open. */
final class DeletionModel {
    /** How far the dialog is. */
    enum Stage {
        PLANNING,
        /** What would go is known; the user decides. */
        PLANNED,
        DELETING,
        /** It is done, but not all is as it should be. */
        REPORTED,
        /** There is no plan to decide on. */
        FAILED
    }

    private final DeletionVerb verb;
    private final Reference target;
    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.PLANNING);
    private final ObjectProperty<Optional<DeletionPlan>> plan =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OptionalLong> freedBytes =
            new SimpleObjectProperty<>(OptionalLong.empty());
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty manifestOffered = new SimpleBooleanProperty();
    private final BooleanProperty guardedOffered = new SimpleBooleanProperty();
    private final BooleanProperty consented = new SimpleBooleanProperty();
    private final ObservableList<String> surprises = FXCollections.observableArrayList();
    private final BooleanProperty finished = new SimpleBooleanProperty();
    private final BooleanBinding undecidable =
            Bindings.createBooleanBinding(this::isUndecidable, stage, guardedOffered, consented);
    private final List<Job<?>> looks = new ArrayList<>();

    DeletionModel(DeletionVerb verb, Reference target) {
        this.verb = verb;
        this.target = target;
    }

    DeletionVerb verb() {
        return verb;
    }

    Reference target() {
        return target;
    }

    ObjectProperty<Stage> stage() {
        return stage;
    }

    ObjectProperty<Optional<DeletionPlan>> plan() {
        return plan;
    }

    /** The most bytes that the registry may free; empty while they are not counted. */
    ObjectProperty<OptionalLong> freedBytes() {
        return freedBytes;
    }

    /** Why planning or deleting failed, and what helps; empty if there is nothing to say. */
    StringProperty problem() {
        return problem;
    }

    /**
     * Whether deleting the whole manifest is offered in place of the untagging that was refused.
     */
    BooleanProperty manifestOffered() {
        return manifestOffered;
    }

    /** Whether the tag can go by the guarded order only. */
    BooleanProperty guardedOffered() {
        return guardedOffered;
    }

    /** Whether the user agrees to the guarded order. */
    BooleanProperty consented() {
        return consented;
    }

    /** What is not as it should be after deleting. */
    ObservableList<String> surprises() {
        return surprises;
    }

    /** Whether the dialog may close by itself. */
    BooleanProperty finished() {
        return finished;
    }

    /** Whether there is nothing to say yes to at the moment. */
    BooleanBinding undecidable() {
        return undecidable;
    }

    private boolean isUndecidable() {
        return stage.get() != Stage.PLANNED || guardedOffered.get() && !consented.get();
    }

    /** The jobs that only look, which end with the dialog. */
    List<Job<?>> looks() {
        return looks;
    }
}
