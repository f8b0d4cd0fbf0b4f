package org.supercargo.service.deletion.undo;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Conflict;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;

/** The failures of a run that no single answer of the registry tells. */
public final class RunFailures {
    private final RepositoryContent content;

    public RunFailures(RepositoryContent content) {
        this.content = content;
    }

    private Attempt removing(Tag tag) {
        return to("remove the tag " + content.name().at(tag));
    }

    private Attempt to(String action) {
        return Attempt.to(action, content.place()).inRepository(content.name().path());
    }

    /** What was chosen points elsewhere by now, or something else points to it. */
    public Conflict changed(Selector target) {
        return new Conflict(
                to("delete " + content.name().at(target)),
                "somebody changed its tags in the meantime. Nothing was deleted.",
                "Look at the list again, then decide.");
    }

    /** A single tag cannot be removed, and there is no other tag to hold its manifest. */
    public Unsupported onlyTag(Tag tag) {
        return new Unsupported(
                removing(tag),
                content.place() + " removes no single tags, and no other tag is on this manifest.",
                "Delete the manifest: only this tag goes with it.");
    }

    /** A single tag cannot be removed without what the user has not agreed to. */
    public Unsupported needsConsent(Tag tag) {
        return new Unsupported(
                removing(tag),
                content.place() + " removes no single tags.",
                "The guarded order (--guarded) works where deleting by digest does: a stand-in"
                        + " takes the tag's place and is deleted with it.");
    }

    /** The manifest could not be read before, so that it could not be put back. */
    public Unsupported notKept(Tag tag) {
        return new Unsupported(
                removing(tag),
                content.place()
                        + " removes no single tags, and the manifest cannot be read, so it could"
                        + " not be put back if something went wrong.",
                "Delete the manifest, if its other tags may go too.");
    }

    /** Neither a tag nor a manifest can be deleted. */
    public ContentException noDeletes(Tag tag, ContentException why) {
        Attempt asked = why.attempt();
        Attempt removing =
                new Attempt(
                        removing(tag).action(),
                        asked.place(),
                        asked.repository(),
                        asked.status(),
                        asked.errors());
        return why instanceof Denied
                ? new Denied(removing)
                : new Unsupported(
                        removing,
                        content.place()
                                + " removes no single tags, and it deletes no manifests either."
                                + " Nothing was changed.",
                        "Its owner can switch deleting on; its own pages may offer it.");
    }

    /** The registry says that it deletes what it does not. */
    public Unsupported emptyPromises(Tag tag) {
        return new Unsupported(
                removing(tag),
                content.place()
                        + " removes no single tags, and it says that it has deleted what is still"
                        + " there. The tag was not touched.",
                "Its own pages may offer it.");
    }

    /** After the guarded order, not all was as it should be. */
    public Conflict notAsAsked(Tag tag, String what) {
        return new Conflict(
                removing(tag), what, "Nothing is lost. Its own pages may offer what works.");
    }

    /** A tag that was written does not point to what it should. */
    Conflict notPutBack(Tag tag) {
        return new Conflict(
                to("put the tag " + content.name().at(tag) + " back"),
                content.place() + " took it, and the tag points elsewhere.",
                "Look at the tag, then try again.");
    }

    /** The journal has not got it. */
    NotFound nothingToPutBack(Digest digest) {
        return new NotFound(
                to("put " + content.name().at(digest) + " back"),
                "its bytes were not kept.",
                "Push it again from where it was built.");
    }

    /** The registry has removed blobs that the manifest needs. */
    NotFound cleanedUp(Digest digest) {
        return new NotFound(
                to("put " + content.name().at(digest) + " back"),
                content.place() + " has cleaned up in the meantime: layers of it are gone.",
                "Push it again from where it was built.");
    }
}
