package org.supercargo.service.signin;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialChain;
import org.supercargo.credential.CredentialExplanation;
import org.supercargo.credential.NotKeptException;
import org.supercargo.credential.Place;
import org.supercargo.credential.SessionCredentials;
import org.supercargo.credential.Verdict;
import org.supercargo.credential.store.CredentialStore;
import org.supercargo.credential.store.Kept;
import org.supercargo.oci.RegistryName;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Signs in to registries and out again, and says why a credential is used. A sign-in is tried, by
 * itself, before it is kept.
 */
public final class SignInService {
    private final CredentialTrial trial;
    private final CredentialChain chain;
    private final SessionCredentials session;
    private final CredentialStore store;
    private final Consumer<RegistryName> forget;

    /**
     * @param forget makes the registry client forget what it remembers of the sign-in so far
     */
    public SignInService(
            CredentialTrial trial,
            CredentialChain chain,
            SessionCredentials session,
            CredentialStore store,
            Consumer<RegistryName> forget) {
        this.trial = trial;
        this.chain = chain;
        this.session = session;
        this.store = store;
        this.forget = forget;
    }

    /**
     * Tries the credential and keeps it for this session if the registry takes it.
     *
     * @throws ContentException.SignInRequired if the registry refuses it; nothing is kept then
     */
    public void signIn(RegistryName registry, Credential credential) throws ContentException {
        signIn(registry, credential, SignInPlace.SESSION);
    }

    /**
     * Tries the credential and keeps it if the registry takes it.
     *
     * @throws ContentException.SignInRequired if the registry refuses it; nothing is kept then
     * @throws ContentException.LocalStorage if the registry takes it and it could not be kept
     */
    public KeptSignIn signIn(RegistryName registry, Credential credential, SignInPlace place)
            throws ContentException {
        Verdict verdict = trial.tryOut(registry, credential);
        try {
            KeptSignIn kept = keep(registry, credential, place);
            forget.accept(registry);
            return verdict instanceof Verdict.Untried(String reason)
                    ? kept.alsoWarning(reason)
                    : kept;
        } catch (NotKeptException e) {
            throw storage("keep the sign-in for " + registry, e);
        }
    }

    private KeptSignIn keep(RegistryName registry, Credential credential, SignInPlace place)
            throws NotKeptException {
        return switch (place) {
            case SESSION -> {
                session.signIn(registry, credential);
                yield new KeptSignIn(session.place(), false, "");
            }
            case HELPER -> kept(store.keep(registry, credential));
            case OWN_FILE -> kept(store.keepInOwnFile(registry, credential));
            case DOCKER_CONFIGURATION -> kept(store.keepInDockerConfig(registry, credential));
        };
    }

    private KeptSignIn kept(Kept kept) {
        return new KeptSignIn(kept.place(), !kept.place().equals(session.place()), kept.warning());
    }

    /** Whether this program keeps a sign-in for the registry; reads its file. */
    public boolean keeps(RegistryName registry) {
        return store.keeps(registry);
    }

    /**
     * Forgets what this program keeps for a registry.
     *
     * @return the places that had it; empty if there were none
     */
    public List<Place> signOut(RegistryName registry) throws ContentException {
        try {
            List<Place> places = store.signOut(registry);
            forget.accept(registry);
            return places;
        } catch (NotKeptException e) {
            throw storage("drop the sign-in for " + registry, e);
        }
    }

    /**
     * Takes away docker's own sign-in for a registry.
     *
     * @return the places that had it; empty if there were none
     */
    public List<Place> signOutOfDocker(RegistryName registry) throws ContentException {
        try {
            List<Place> places = store.signOutOfDocker(registry);
            forget.accept(registry);
            return places;
        } catch (NotKeptException e) {
            throw storage("drop docker's sign-in for " + registry, e);
        }
    }

    /**
     * Says which credential is used for a registry, and why; each is tried there, in the order of
     * the chain, until one is not refused. One that the registry takes now is also used again from
     * now on, if it was refused before.
     *
     * @param repository the path of the repository that is asked for, where one is
     */
    public CredentialExplanation explain(RegistryName registry, Optional<String> repository) {
        CredentialExplanation explanation =
                chain.explain(registry, repository, found -> trial.judge(registry, found));
        if (explanation.verdict() instanceof Verdict.Accepted) {
            forget.accept(registry);
        }
        return explanation;
    }

    private static ContentException storage(String action, NotKeptException e) {
        return new ContentException.LocalStorage(
                Attempt.to(action, "this computer"), e.getMessage(), e);
    }
}
