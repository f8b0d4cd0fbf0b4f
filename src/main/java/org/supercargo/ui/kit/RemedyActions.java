package org.supercargo.ui.kit;

import org.supercargo.oci.RegistryName;

/** What the window does where a {@link Remedy} is chosen. */
public interface RemedyActions {
    /** Asks for a sign-in. */
    void signIn(RegistryName registry);

    /** Asks whether something may be done for the registry that only the user can allow. */
    void allow(RegistryName registry, Permission permission);

    /** Puts a text where other programs can paste it from. */
    void copy(String text);

    /**
     * Does what helps.
     *
     * @param retry tries again what has failed
     */
    default void help(RegistryName registry, Remedy remedy, Runnable retry) {
        switch (remedy) {
            case Remedy.SignIn() -> signIn(registry);
            case Remedy.Run run -> copy(run.line());
            case Remedy.Allow(Permission permission) -> allow(registry, permission);
            case Remedy.Retry() -> retry.run();
        }
    }
}
