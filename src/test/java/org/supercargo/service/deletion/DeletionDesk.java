package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.oci.Reference;
import org.supercargo.service.deletion.journal.Journal;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.service.deletion.undo.UndoService;

import java.nio.file.Path;
import java.time.InstantSource;

/** The services of deleting over one journal, as a program has them. */
final class DeletionDesk {
    final DeleteService delete;
    final UndoService undo;

    DeletionDesk(Registries registries, Path folder) {
        Journal journal = new Journal(folder, InstantSource.system());
        delete = new DeleteService(registries, journal, InstantSource.system());
        undo = new UndoService(registries, journal);
    }

    DeletionReport untag(Reference tag, Consent consent) throws ContentException {
        return delete.run(delete.plan(DeletionVerb.UNTAG, tag), consent, DeletionListener.NONE);
    }

    DeletionReport deleteManifest(Reference target) throws ContentException {
        return delete.run(
                delete.plan(DeletionVerb.DELETE_MANIFEST, target),
                Consent.BY_TAG_ONLY,
                DeletionListener.NONE);
    }
}
