package org.supercargo.ui.image;

import org.supercargo.oci.Platform;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.ui.kit.RemedyActions;

import java.util.Optional;

/** What the detail pane asks of the rest of the window. */
public interface ImageActions extends RemedyActions {
    /** Goes to another manifest. */
    void open(Reference reference);

    /**
     * Begins a pull.
     *
     * @param platform the platform that is looked at; empty where the manifest is no index
     */
    void pull(Reference reference, Optional<Platform> platform);

    /** Shows which credential is used for a repository, whose path may be given, and why. */
    void explainSignIn(RegistryName registry, Optional<String> repository);
}
