package org.supercargo.app;

import javafx.beans.property.IntegerProperty;

import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.AbilityService;
import org.supercargo.service.RegistryLimit;
import org.supercargo.ui.history.HistoryController;
import org.supercargo.ui.tags.TagActions;
import org.supercargo.ui.transfer.PullController;

import java.util.List;
import java.util.Optional;

/** What the table of tags does with the other parts of the window. */
record TableActions(
        PullController pulls,
        HistoryController history,
        Watcher watcher,
        Deletions deletions,
        AbilityService abilities)
        implements TagActions {
    @Override
    public void pull(Reference reference) {
        pulls.pull(reference, Optional.empty());
    }

    @Override
    public void showHistory(RepositoryName repository, Tag tag) {
        history.show(repository, tag);
    }

    @Override
    public boolean isWatched(Reference reference) {
        return watcher.isWatched(reference);
    }

    @Override
    public void watch(Reference reference, boolean wanted) {
        watcher.watch(reference, wanted);
    }

    @Override
    public IntegerProperty watchMinutes() {
        return watcher.minutes();
    }

    @Override
    public void untag(Reference reference) {
        deletions.single().untag(reference);
    }

    @Override
    public void deleteManifest(Reference reference) {
        deletions.single().deleteManifest(reference);
    }

    @Override
    public Optional<RegistryLimit> againstUntagging(RegistryName registry) {
        return abilities.againstUntagging(registry);
    }

    @Override
    public Optional<RegistryLimit> againstDeleting(RegistryName registry) {
        return abilities.againstDeleting(registry);
    }

    @Override
    public void removeTags(RepositoryName repository, List<Tag> tags) {
        deletions.cleanup().remove(repository, tags);
    }

    @Override
    public void cleanUp(RepositoryName repository) {
        deletions.cleanup().cleanUp(repository);
    }

    @Override
    public void deleteRepository(RepositoryName repository) {
        deletions.removal().remove(repository);
    }
}
