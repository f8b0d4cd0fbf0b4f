package org.supercargo.app;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.AbilityService;
import org.supercargo.service.RegistryLimit;
import org.supercargo.service.RegistryStanding;
import org.supercargo.service.StandingService;
import org.supercargo.ui.catalog.RegistryActions;
import org.supercargo.ui.catalogs.CatalogSaveController;
import org.supercargo.ui.creation.CreationController;
import org.supercargo.ui.kit.Permission;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the tree of registries does with the other parts of the window.
 *
 * @param address lets the user type on after what is in the address bar then
 */
record TreeActions(
        Access access,
        Registrations registrations,
        AbilityService abilities,
        StandingService standings,
        CreationController creation,
        Deletions deletions,
        CatalogSaveController catalogSaving,
        Consumer<String> address)
        implements RegistryActions {
    @Override
    public void signIn(RegistryName registry) {
        access.signIn(registry);
    }

    @Override
    public void signOut(RegistryName registry) {
        access.signOut(registry);
    }

    @Override
    public void explainSignIn(RegistryName registry, Optional<String> repository) {
        access.explain(registry, repository);
    }

    @Override
    public void allow(RegistryName registry, Permission permission) {
        access.allow(registry, permission);
    }

    @Override
    public void copy(String text) {
        access.copy(text);
    }

    @Override
    public List<RegistryLimit> limits(RegistryName registry) {
        return abilities.limits(registry);
    }

    @Override
    public Optional<RegistryStanding> standing(RegistryName registry) {
        return standings.of(registry);
    }

    @Override
    public void addRegistry() {
        registrations.ask();
    }

    @Override
    public void removeRegistry(RegistryName registry) {
        registrations.remove(registry);
    }

    @Override
    public void showSample() {
        registrations.showSample();
    }

    @Override
    public void createRepository(RegistryName registry) {
        creation.create(registry, registrations.namePrefix(registry));
    }

    @Override
    public void openRepository(RegistryName registry) {
        address.accept(registry + "/" + registrations.namePrefix(registry));
    }

    @Override
    public void saveCatalog(List<RepositoryName> repositories, boolean whole) {
        catalogSaving.save(repositories, whole);
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
