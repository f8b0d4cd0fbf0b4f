package org.supercargo.ui.signin;

import org.supercargo.content.ContentException;
import org.supercargo.credential.Place;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.signin.SignInService;
import org.supercargo.task.JobProgress;
import org.supercargo.task.Jobs;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Forgets sign-ins in the background; the list of activities says where they were. */
public final class SignOuts {
    private final SignInService signIns;
    private final Jobs jobs;
    private final Consumer<RegistryName> signedOut;

    /**
     * @param signedOut is told of each registry whose sign-in was forgotten
     */
    public SignOuts(SignInService signIns, Jobs jobs, Consumer<RegistryName> signedOut) {
        this.signIns = signIns;
        this.jobs = jobs;
        this.signedOut = signedOut;
    }

    /** Forgets the sign-in that this program keeps for the registry. */
    public void signOut(RegistryName registry) {
        signOut(registry, () -> {});
    }

    /**
     * @param atEnd called at the end, whether there was a sign-in to forget or not
     */
    void signOut(RegistryName registry, Runnable atEnd) {
        jobs.job("Sign out of " + registry, progress -> forget(registry, progress))
                .onSuccess(
                        places -> {
                            if (!places.isEmpty()) {
                                signedOut.accept(registry);
                            }
                        })
                .onFailure(ContentException.class, failure -> {}) // said in the list of activities
                .onEnd(atEnd)
                .startShown();
    }

    private List<Place> forget(RegistryName registry, JobProgress progress)
            throws ContentException {
        List<Place> places = signIns.signOut(registry);
        progress.message(words(registry, places));
        return places;
    }

    private static String words(RegistryName registry, List<Place> places) {
        return places.isEmpty()
                ? "This program keeps no sign-in for " + registry + "."
                : places.stream()
                        .map(Place::words)
                        .collect(Collectors.joining(", ", "Removed from: ", "."));
    }
}
