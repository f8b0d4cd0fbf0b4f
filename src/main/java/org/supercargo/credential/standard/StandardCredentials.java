package org.supercargo.credential.standard;

import org.supercargo.credential.CredentialChain;
import org.supercargo.credential.CredentialSource;
import org.supercargo.credential.Environment;
import org.supercargo.credential.EnvironmentCredentials;
import org.supercargo.credential.SessionCredentials;
import org.supercargo.credential.ecr.EcrSource;
import org.supercargo.credential.file.AuthVariable;
import org.supercargo.credential.file.ConfigPlaces;
import org.supercargo.credential.file.ConfiguredRegistries;
import org.supercargo.credential.file.FileSource;
import org.supercargo.credential.file.HelperLookup;
import org.supercargo.credential.helper.CredentialHelpers;
import org.supercargo.credential.keyring.KeyringProgram;
import org.supercargo.credential.keyring.KeyringSource;
import org.supercargo.credential.program.ProgramFinder;
import org.supercargo.credential.program.ProgramRunner;
import org.supercargo.credential.store.CredentialStore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The credential sources of a computer in their order: what was typed in this session, what this
 * program saved, environment variables, the files of finch, docker and podman, Amazon ECR, and the
 * keyring. Parts that belong together share what they remember.
 */
public final class StandardCredentials {
    private final SessionCredentials session = new SessionCredentials();
    private final CredentialChain chain;
    private final ConfiguredRegistries registries;
    private final CredentialStore store;

    /**
     * @param helperTimeout how long a helper program may take; a person may have to answer it
     */
    public StandardCredentials(Environment environment, Duration helperTimeout) {
        InstantSource clock = InstantSource.system();
        ProgramFinder finder = new ProgramFinder(environment);
        ProgramRunner runner = new ProgramRunner(environment, helperTimeout);
        CredentialHelpers helpers = new CredentialHelpers(finder, runner, clock);
        HelperLookup lookup = new HelperLookup(helpers);
        ConfigPlaces places = new ConfigPlaces(environment, lookup);
        FileSource saved = FileSource.docker("saved sign-in", OwnFile.in(environment), lookup);
        List<FileSource> configured = places.sources();

        List<CredentialSource> sources = new ArrayList<>(List.of(session, saved));
        sources.add(new EnvironmentCredentials(environment));
        sources.add(new AuthVariable(environment));
        sources.addAll(configured);
        sources.add(new EcrSource(environment, clock));
        sources.add(
                new KeyringSource(
                        configured, new KeyringProgram(environment.system(), finder, runner)));
        this.chain = new CredentialChain(sources);
        this.registries = new ConfiguredRegistries(withSaved(saved, configured));
        this.store =
                new CredentialStore(
                        environment, session, helpers, saved, configured, places.dockerConfig());
    }

    private static List<FileSource> withSaved(FileSource saved, List<FileSource> configured) {
        List<FileSource> files = new ArrayList<>(configured);
        files.add(saved);
        return files;
    }

    /** The chain that answers the registry client. */
    public CredentialChain chain() {
        return chain;
    }

    /** Where the sign-in dialog puts what was typed. */
    public SessionCredentials session() {
        return session;
    }

    /** Where sign-ins are kept beyond the session, and taken away again. */
    public CredentialStore store() {
        return store;
    }

    /** The registries that the files name. */
    public ConfiguredRegistries registries() {
        return registries;
    }
}
