package org.supercargo.ui.image;

import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Descriptor;

/**
 * One manifest that refers to the shown one.
 *
 * @param about what it refers to: the index, or one platform's image
 */
record ReferrerRow(Descriptor manifest, ArtifactKind kind, String about) {
    static ReferrerRow of(Descriptor manifest, String about) {
        ArtifactKind kind =
                manifest.artifactType().map(ArtifactKind::ofType).orElse(ArtifactKind.ARTIFACT);
        return new ReferrerRow(manifest, kind, about);
    }
}
