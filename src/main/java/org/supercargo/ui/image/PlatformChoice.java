package org.supercargo.ui.image;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.Platform;

/** One image of an index, to be chosen from. */
record PlatformChoice(Descriptor manifest, String label) {
    static PlatformChoice of(Descriptor manifest) {
        String platform = manifest.platform().map(PlatformChoice::words).orElse("no platform");
        return new PlatformChoice(manifest, DisplayText.line(platform, 60));
    }

    private static String words(Platform platform) {
        return platform + platform.osVersion().map(version -> " " + version).orElse("");
    }

    @Override
    public String toString() {
        return label;
    }
}
