package org.supercargo.service.deletion;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Reference;
import org.supercargo.oci.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deletes one tag, or one manifest with all its tags, after a plan that says what goes. Nothing is
 * deleted that the plan did not name, and what is reported afterwards is what the registry then
 * really answers.
 */
public final class DeleteService {
    private final Registries registries;

    public DeleteService(Registries registries) {
        this.registries = registries;
    }

    /** Finds out what deleting would touch. Changes nothing. */
    public DeletionPlan plan(Reference target) throws ContentException {
        return new DeletionPlanner(registries.repository(target.repository()), target).plan();
    }

    /**
     * Removes exactly the plan's tag.
     *
     * @param plan a plan that was made for a tag
     * @throws ContentException.Unsupported if this registry cannot remove one tag; nothing has
     *     changed then
     * @throws ContentException.Conflict if the tag points elsewhere since the plan was made;
     *     nothing has changed then
     */
    public DeletionReport untag(DeletionPlan plan) throws ContentException {
        Tag tag =
                plan.tag()
                        .orElseThrow(() -> new IllegalArgumentException("the plan is for no tag"));
        RepositoryContent content = registries.repository(plan.repository());
        refuseIfMoved(content, plan, tag);
        content.deleteTag(tag);
        return observe(content, plan, List.of(tag), plan.sharedTags());
    }

    /**
     * Deletes the plan's manifest, and with it the tags that the plan names.
     *
     * @throws ContentException.Conflict if other tags are on the manifest by now; nothing has
     *     changed then
     */
    public DeletionReport deleteManifest(DeletionPlan plan) throws ContentException {
        DeletionPlan now = plan(plan.target());
        if (!now.digest().equals(plan.digest())
                || !plan.sharedTags().containsAll(now.sharedTags())) {
            throw changed(plan);
        }
        RepositoryContent content = registries.repository(plan.repository());
        content.deleteManifest(plan.digest());
        return observe(content, plan, plan.allTags(), List.of());
    }

    private static void refuseIfMoved(RepositoryContent content, DeletionPlan plan, Tag tag)
            throws ContentException {
        Optional<Digest> now = content.resolve(tag).map(Descriptor::digest);
        if (now.isPresent() && !now.get().equals(plan.digest())) {
            throw changed(plan);
        }
    }

    private static ContentException changed(DeletionPlan plan) {
        return new ContentException.Conflict(
                Attempt.to("delete " + plan.target(), plan.repository().registry().host())
                        .inRepository(plan.repository().path()),
                "somebody changed its tags in the meantime. Nothing was deleted.",
                "Look at the list again, then decide.");
    }

    private static DeletionReport observe(
            RepositoryContent content,
            DeletionPlan plan,
            List<Tag> shouldBeGone,
            List<Tag> shouldStay)
            throws ContentException {
        List<Tag> removed = new ArrayList<>();
        List<Tag> kept = new ArrayList<>();
        List<String> surprises = new ArrayList<>();
        for (Tag tag : shouldBeGone) {
            if (content.resolve(tag).isEmpty()) {
                removed.add(tag);
            } else {
                surprises.add("The registry said yes, but the tag " + tag + " is still there.");
            }
        }
        for (Tag tag : shouldStay) {
            if (pointsTo(content, tag, plan.digest())) {
                kept.add(tag);
            } else {
                surprises.add(
                        "The tag "
                                + tag
                                + " should have stayed and no longer points to the same image.");
            }
        }
        return new DeletionReport(removed, kept, surprises);
    }

    private static boolean pointsTo(RepositoryContent content, Tag tag, Digest digest)
            throws ContentException {
        return content.resolve(tag).filter(found -> found.digest().equals(digest)).isPresent();
    }
}
