package org.supercargo.credential.store;

import org.supercargo.credential.Credential;
import org.supercargo.credential.Environment;
import org.supercargo.credential.NotKeptException;
import org.supercargo.credential.Place;
import org.supercargo.credential.SessionCredentials;
import org.supercargo.credential.file.ConfigWriter;
import org.supercargo.credential.file.FileSource;
import org.supercargo.credential.helper.CredentialHelpers;
import org.supercargo.credential.helper.HelperAnswer;
import org.supercargo.oci.RegistryName;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps sign-ins and takes them away again. Whether the registry takes a credential is tried
 * before. Everything here blocks on files and helper programs.
 */
public final class CredentialStore {
    private final SessionCredentials session;
    private final CredentialHelpers helpers;
    private final HelperCandidates candidates;
    private final FileSource ownSource;
    private final ConfigWriter own;
    private final DockerSignIns docker;

    /**
     * @param saved the program's own file, which also remembers what helpers keep for it
     * @param configured the files of other programs, in the order of the chain
     */
    public CredentialStore(
            Environment environment,
            SessionCredentials session,
            CredentialHelpers helpers,
            FileSource saved,
            List<FileSource> configured,
            Path dockerConfig) {
        this.session = session;
        this.helpers = helpers;
        this.candidates = new HelperCandidates(environment, configured);
        this.ownSource = saved;
        this.own = new ConfigWriter(Path.of(saved.place().location()));
        this.docker = new DockerSignIns(dockerConfig, configured, helpers);
    }

    /**
     * Keeps the credential in the helper that a file names, else in the platform's, else for this
     * session only. A bearer token is kept for this session: helpers cannot tell it from others.
     */
    public Kept keep(RegistryName registry, Credential credential) throws NotKeptException {
        List<String> reasons = new ArrayList<>();
        if (!(credential instanceof Credential.BearerToken)) {
            for (String helper : candidates.of(registry)) {
                Optional<HelperAnswer.Problem> problem = tryHelper(helper, registry, credential);
                if (problem.isEmpty()) {
                    return keptIn(helper, registry);
                }
                reasons.add(CredentialHelpers.programName(helper) + ": " + problem.get().reason());
            }
        }
        return keepInSession(registry, credential, reasons);
    }

    private Kept keptIn(String helper, RegistryName registry) throws NotKeptException {
        own.putHelper(registry, helper);
        session.signOut(registry);
        return new Kept(place(helper), "");
    }

    /** A helper may say that it kept a credential and yet not find it again. */
    private Optional<HelperAnswer.Problem> tryHelper(
            String helper, RegistryName registry, Credential credential) {
        Optional<HelperAnswer.Problem> problem =
                helpers.store(helper, registry.credentialKey(), credential);
        if (problem.isPresent()) {
            return problem;
        }
        return switch (helpers.get(helper, registry.credentialKey())) {
            case HelperAnswer.Found _ -> Optional.empty();
            case HelperAnswer.NotFound _ ->
                    Optional.of(
                            new HelperAnswer.Failed("It does not find again what it was given."));
            case HelperAnswer.Problem unread -> Optional.of(unread);
        };
    }

    private Kept keepInSession(RegistryName registry, Credential credential, List<String> reasons) {
        session.signIn(registry, credential);
        String why = reasons.isEmpty() ? "" : " " + String.join(" ", reasons);
        return new Kept(session.place(), "The sign-in is kept until the program ends." + why);
    }

    /**
     * Keeps the credential in the program's own file, with rights for its owner only.
     *
     * @throws NotKeptException if the file cannot be written
     */
    public Kept keepInOwnFile(RegistryName registry, Credential credential)
            throws NotKeptException {
        own.remove(registry);
        own.putCredential(registry, credential);
        session.signOut(registry);
        return new Kept(
                ownSource.place(),
                "The sign-in is kept unencrypted: whoever can read your files can use it.");
    }

    /**
     * Keeps the credential where docker looks for it: in the helper that its configuration names,
     * else in the file itself.
     *
     * @throws NotKeptException if the helper fails or the file cannot be written
     */
    public Kept keepInDockerConfig(RegistryName registry, Credential credential)
            throws NotKeptException {
        return docker.keep(registry, credential);
    }

    /** Whether this program keeps a sign-in for a registry, so that there is one to take away. */
    public boolean keeps(RegistryName registry) {
        return session.has(registry)
                || ownSource.helperFor(registry).isPresent()
                || ownSource.names(registry);
    }

    /**
     * Takes away what this program keeps for a registry.
     *
     * @return the places that had it; empty if there were none
     */
    public List<Place> signOut(RegistryName registry) throws NotKeptException {
        List<Place> places = new ArrayList<>();
        if (session.signOut(registry)) {
            places.add(session.place());
        }
        Optional<String> helper = ownSource.helperFor(registry);
        if (helper.isPresent()) {
            erase(helper.get(), registry);
            places.add(place(helper.get()));
        }
        if (ownSource.names(registry)) {
            own.remove(registry);
            places.add(ownSource.place());
        }
        return places;
    }

    /**
     * Takes away docker's own sign-in for a registry.
     *
     * @return the places that had it
     */
    public List<Place> signOutOfDocker(RegistryName registry) throws NotKeptException {
        return docker.remove(registry);
    }

    private void erase(String helper, RegistryName registry) throws NotKeptException {
        Optional<HelperAnswer.Problem> problem = helpers.erase(helper, registry.credentialKey());
        if (problem.isPresent()) {
            throw new NotKeptException(
                    CredentialHelpers.programName(helper)
                            + " did not drop the sign-in. "
                            + problem.get().reason(),
                    null);
        }
    }

    private Place place(String helper) {
        String program = CredentialHelpers.programName(helper);
        return new Place(
                "helper " + helper, helpers.locate(helper).map(Path::toString).orElse(program));
    }
}
