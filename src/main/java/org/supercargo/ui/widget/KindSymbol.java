package org.supercargo.ui.widget;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.ArtifactKind;

/** The symbol for each kind of artifact. */
public final class KindSymbol {
    private KindSymbol() {}

    public static Feather of(ArtifactKind kind) {
        return switch (kind) {
            case IMAGE -> Feather.BOX;
            case INDEX -> Feather.LAYERS;
            case HELM_CHART -> Feather.ANCHOR;
            case WASM -> Feather.CPU;
            case SIGNATURE -> Feather.EDIT_3;
            case SBOM -> Feather.LIST;
            case ATTESTATION -> Feather.SHIELD;
            case EMPTY_REPOSITORY -> Feather.BOOKMARK;
            case ARTIFACT -> Feather.PACKAGE;
            case UNKNOWN -> Feather.HELP_CIRCLE;
        };
    }
}
