package org.supercargo.ui.cleanup;

import org.supercargo.oci.DisplayText;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.ui.cleanup.CleanupModel.Stage;
import org.supercargo.ui.cleanup.CleanupRow.State;
import org.supercargo.ui.kit.Format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What the clean-up dialog says. */
final class CleanupWords {
    private static final int NAMED = 5;

    private CleanupWords() {}

    static String tags(long count) {
        return Format.count(count, "tag", "tags");
    }

    static String going(CleanupModel model) {
        long going = model.count(State.GOES);
        return "%s of %s go.".formatted(Format.count(going), tags(model.rows().size()));
    }

    static String ended(CleanupModel model) {
        long failed = model.count(State.FAILED);
        String removed = tags(model.count(State.REMOVED)) + " removed";
        String result = failed == 0 ? removed + "." : removed + ", " + failed + " failed.";
        return model.count(State.GOES) == 0 ? result : "Stopped: " + result;
    }

    /** What the button of the dialog does next. */
    static String action(CleanupModel model) {
        return switch (model.stage().get()) {
            case LOOKING, CHOOSING, FAILED -> "Check " + tags(model.count(State.GOES)) + "…";
            case CHECKING -> "Checking…";
            case CHECKED -> "Remove " + tags(model.count(State.GOES));
            case RUNNING -> "Removing…";
            case ENDED ->
                    model.count(State.FAILED) == 0
                            ? "Try again"
                            : "Try " + tags(model.count(State.FAILED)) + " again";
        };
    }

    static boolean canAct(CleanupModel model) {
        return switch (model.stage().get()) {
            case CHOOSING, CHECKED ->
                    model.count(State.GOES) > 0 && model.problem().get().isEmpty();
            case ENDED -> model.count(State.FAILED) > 0;
            case LOOKING, CHECKING, RUNNING, FAILED -> false;
        };
    }

    static String dismiss(Stage stage) {
        return switch (stage) {
            case RUNNING, ENDED -> "Close";
            case LOOKING, CHOOSING, CHECKING, CHECKED, FAILED -> "Cancel";
        };
    }

    static String consequences(DeletionPlan plan, OptionalLong freed) {
        List<String> sentences = new ArrayList<>();
        int manifests = plan.manifests().size();
        sentences.add(
                manifests == 0
                        ? "Their images stay: other tags or indexes hold them."
                        : Format.count(manifests, "image goes", "images go") + " with them.");
        if (manifests > 0 && freed.isPresent()) {
            sentences.add(
                    "At most %s are freed, once the registry collects garbage."
                            .formatted(Format.bytes(freed.getAsLong())));
        }
        int parents = plan.consequences().parents().size();
        if (parents > 0) {
            sentences.add(
                    "These indexes break: "
                            + plan.consequences().parents().stream()
                                    .limit(NAMED)
                                    .map(tag -> DisplayText.line(tag.name()))
                                    .collect(Collectors.joining(", "))
                            + (parents > NAMED ? " and " + (parents - NAMED) + " more." : "."));
        }
        int referrers = plan.consequences().referrers().size();
        if (referrers > 0) {
            sentences.add(
                    Format.count(
                                    referrers,
                                    "signature or the like loses",
                                    "signatures or the like lose")
                            + " what it belongs to.");
        }
        plan.incompleteBecause().ifPresent(why -> sentences.add("There may be more: " + why));
        return String.join(" ", sentences);
    }
}
