package org.supercargo.ui.image;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Reference;
import org.supercargo.ui.image.loading.Loadable;

import java.util.List;
import java.util.Optional;

/** What the detail pane shows at the moment. */
final class ImageModel {
    /** The tabs of the pane. */
    enum Tab {
        OVERVIEW,
        LAYERS,
        MANIFEST,
        CONFIG,
        REFERRERS
    }

    private final ObjectProperty<Optional<Reference>> reference = empty();
    private final Loadable<ImagePage> page = new Loadable<>();
    private final ObservableList<PlatformChoice> platforms = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<PlatformChoice>> chosen = empty();
    private final Loadable<ImagePage> image = new Loadable<>();
    private final ObservableMap<Digest, Long> platformBytes = FXCollections.observableHashMap();
    private final Loadable<List<ReferrerRow>> referrers = new Loadable<>();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.OVERVIEW);
    private final BooleanProperty indexManifestShown = new SimpleBooleanProperty();
    private final BooleanProperty emptyStepsShown = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Digest>> selectedLayer = empty();

    private static <T> ObjectProperty<Optional<T>> empty() {
        return new SimpleObjectProperty<>(Optional.empty());
    }

    /** What was asked for. */
    ObjectProperty<Optional<Reference>> reference() {
        return reference;
    }

    /** What was asked for, as it is copied. */
    Optional<Reference> shownReference() {
        return reference.get();
    }

    /** What was asked for by the digest that it had when it was read, which never moves. */
    Optional<Reference> pinnedReference() {
        return page.value()
                .get()
                .map(shown -> shown.details().reference().repository().at(shown.digest()));
    }

    /** The manifest that was asked for: an index, an image, an artifact. */
    Loadable<ImagePage> page() {
        return page;
    }

    /** The entries of the index; nothing if the manifest is no index. */
    ObservableList<PlatformChoice> platforms() {
        return platforms;
    }

    ObjectProperty<Optional<PlatformChoice>> chosen() {
        return chosen;
    }

    /** The manifest of the chosen platform, or the page itself where that is no index. */
    Loadable<ImagePage> image() {
        return image;
    }

    /**
     * The compressed size of the index's images, by the digest of their manifest, as far as known.
     */
    ObservableMap<Digest, Long> platformBytes() {
        return platformBytes;
    }

    Loadable<List<ReferrerRow>> referrers() {
        return referrers;
    }

    ObjectProperty<Tab> tab() {
        return tab;
    }

    /** Whether the manifest tab shows the index and not the chosen platform's manifest. */
    BooleanProperty indexManifestShown() {
        return indexManifestShown;
    }

    /** What the manifest tab shows. */
    Optional<ImagePage> shownManifest() {
        return indexManifestShown.get() ? page.value().get() : image.value().get();
    }

    /** Whether the layers tab shows the steps of the build that made no layer. */
    BooleanProperty emptyStepsShown() {
        return emptyStepsShown;
    }

    ObjectProperty<Optional<Digest>> selectedLayer() {
        return selectedLayer;
    }
}
