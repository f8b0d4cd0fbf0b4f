package org.supercargo.ui.catalog;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;

import org.supercargo.oci.RepositoryName;
import org.supercargo.ui.catalog.tree.TreeEntry;

import java.util.Optional;

/** The menus of the tree's rows: one of each kind, shown for one row at a time. */
final class TreeMenus {
    private final RegistryMenu registry;
    private final RepositoryMenu repository;
    private final CatalogMenu catalog;

    TreeMenus(RegistryTreeController controller) {
        registry = new RegistryMenu(controller);
        repository = new RepositoryMenu(controller);
        catalog = new CatalogMenu(controller.catalogs(), controller.moves());
    }

    /** Shows what can be done with a row's place, if anything, at a point of the screen. */
    void show(TreeEntry entry, Node row, double screenX, double screenY) {
        hide();
        of(entry).ifPresent(menu -> menu.show(row, screenX, screenY));
    }

    private void hide() {
        registry.hide();
        repository.hide();
        catalog.hide();
    }

    private Optional<ContextMenu> of(TreeEntry entry) {
        return switch (entry) {
            case TreeEntry.OfRegistry(var node) -> {
                registry.setNode(node);
                yield Optional.of(registry);
            }
            case TreeEntry.OfRepository shown -> of(shown.name());
            case TreeEntry.OfListed shown -> of(shown.name());
            case TreeEntry.OfCatalog shown -> {
                catalog.setCatalog(shown.name());
                yield Optional.of(catalog);
            }
            default -> Optional.empty();
        };
    }

    private Optional<ContextMenu> of(RepositoryName shown) {
        repository.setRepository(shown);
        return Optional.of(repository);
    }
}
