package org.supercargo.ui.tags;

import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.RegistryLimit;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.PullCommand;

import java.util.List;
import java.util.Optional;

/** Does with tags of the table, or with their repository, what the user chooses from the menus. */
final class TagCommands {
    private final TagsModel model;
    private final Clipboards clipboards;
    private final TagActions actions;

    TagCommands(TagsModel model, Clipboards clipboards, TagActions actions) {
        this.model = model;
        this.clipboards = clipboards;
        this.actions = actions;
    }

    void onCopyTags(List<TagRow> rows) {
        clipboards.copy(copies(rows).tags());
    }

    void onCopyReferences(List<TagRow> rows) {
        clipboards.copy(copies(rows).references());
    }

    void onCopyDigestReferences(List<TagRow> rows) {
        clipboards.copy(copies(rows).digestReferences());
    }

    void onCopyTable(List<TagRow> rows) {
        clipboards.copy(copies(rows).table());
    }

    void onCopyPullCommands(List<TagRow> rows, PullCommand command) {
        clipboards.copy(copies(rows).pullCommands(command));
    }

    private TagCopies copies(List<TagRow> rows) {
        return new TagCopies(repository(), rows);
    }

    void onHistory(TagRow row) {
        actions.showHistory(repository(), row.tag());
    }

    /** What is watched, to be changed by the menus. */
    Watching watching() {
        return new Watching(model, actions);
    }

    void onPull(TagRow row) {
        actions.pull(reference(row));
    }

    void onUntag(TagRow row) {
        againstUntagging()
                .ifPresentOrElse(
                        limit -> model.note().set(limit.meaning()),
                        () -> actions.untag(reference(row)));
    }

    /** Why no single tag can be removed here; empty unless that is known. */
    Optional<RegistryLimit> againstUntagging() {
        return model.repository().get().flatMap(r -> actions.againstUntagging(r.registry()));
    }

    /** Why no manifest can be deleted here; empty unless that is known. */
    Optional<RegistryLimit> againstDeleting() {
        return model.repository().get().flatMap(r -> actions.againstDeleting(r.registry()));
    }

    void onDeleteManifest(TagRow row) {
        actions.deleteManifest(reference(row));
    }

    void onRemoveTags(List<TagRow> rows) {
        actions.removeTags(repository(), rows.stream().map(TagRow::tag).toList());
    }

    void onCleanUp() {
        actions.cleanUp(repository());
    }

    void onDeleteRepository() {
        actions.deleteRepository(repository());
    }

    private Reference reference(TagRow row) {
        return repository().at(row.tag());
    }

    private RepositoryName repository() {
        return model.repository().get().orElseThrow();
    }
}
